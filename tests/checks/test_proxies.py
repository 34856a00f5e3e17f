from pourparler.checks import proxies
from tests.checks.found import COUNCIL, found, sentences

CHARTER = COUNCIL


def test_proxies_within_the_limit_are_no_finding(dossier):
    """
    2020-02-01 body council
      members A, B, C
      proxies 1
    2020-05-01 vote on budget in council
      for A, B
      proxy A for B
    """
    assert found(proxies, dossier) == []


def test_body_that_says_nothing_allows_no_proxy(dossier):
    """
    2020-05-01 vote on budget in council
      for A, B
      proxy A for B
    """
    assert found(proxies, dossier) == [("too-many-proxies", 3)]
    assert sentences(proxies, dossier) == ["A casts the vote of B; council allows none."]


def test_single_votes_on_behalf_of_others_add_up(dossier):
    """
    2020-02-01 body council
      members A, B, C
      proxies 1
    2020-05-01 A votes for budget in council
      on behalf of B
    2020-05-01 A votes against budget in council
      on behalf of C
    """
    assert found(proxies, dossier) == [("too-many-proxies", 7)]
