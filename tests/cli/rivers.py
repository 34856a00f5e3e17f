"""One dossier for the tests of all commands: two conveners, a host, a guest, a council that votes."""

RIVER = """\
2020-01-01 talks "River talks"
  host  H
2020-01-01 actor A "Arlen" (state)
2020-01-01 actor B "Bessa" (state)
2020-01-01 actor C "Corin" (state)
2020-01-01 actor H "Hosta" (state)
2020-01-01 actor G "Guria" (state)
2020-01-01 group conveners = A, B
2020-01-01 capacity participant
  may  attend, speak
2020-01-01 capacity observer
  may  attend
2020-01-01 rule named
  admits  A, B as participant
2020-01-01 rule joint
  admits  state as participant
  when    all of conveners consent
2020-01-01 rule hosting
  admits  state as observer
  when    H invites candidate
2020-01-01 body council "The Council"
  members  A, B, C
2020-01-01 rule voting
  decides  any in council
  when     at least 2/3 of members present and voting vote for
2020-01-01 motion canal "A canal" (works) in council
2020-02-01 source press-1 "Border news"
  outlet   Gazette
2020-02-01 A consents to G as participant
  source   press-1 "gladly"
2020-02-02 B objects to G as participant
  source   press-1 "never"
2020-02-03 H invites G as observer
  source   press-1
2020-02-04 G attends as observer
  source   press-1
2020-02-05 vote on canal in council
  for      A, B
  against  C
  source   press-1
"""
