"""The conflict of the tests: A, B and C convene, H hosts, G would come; a joint invitation, or one by the host."""

CHARTER = """
2020-01-01 talks "River talks"
  host     H
2020-01-01 actor A "Arlen" (state)
2020-01-01 actor B "Bessa" (state)
2020-01-01 actor G "Graustark" (state)
2020-01-01 actor H "Helm" (state)
2020-01-01 group conveners = A, B
2020-01-01 instrument truce "Truce"
2020-01-01 capacity participant
  may      attend, speak
2020-01-01 capacity observer
  may      attend
2020-01-01 rule joint
  admits   state as participant
  when     all of conveners consent
  counts   statements
2020-01-01 rule hosting
  admits   state as observer
  when     H invites candidate
"""
