from __future__ import annotations

import pytest

from scoring.reading.exact import differences

CONFLICTS = [
    ("name", "HTTPS uses port 443 by default", "HTTPS uses port 80 by default"),
    ("name", "SSH listens on port 22", "SSH is on port number 23"),
    ("name", "IP belongs to layer 3 of the OSI model", "IP is at layer 2"),
    ("name", "SMTPはポート25を使う", "SMTPはポート52で待ち受けます"),
    ("name", "ルーターはレイヤー3で動く", "ルーターはレイヤー2で動きます"),
    ("value", "IPv4のアドレスは32ビットで表す", "IPv4は128ビットで、IPv6は32ビットです。"),
    ("value", "IPv6のアドレスは128ビットである", "IPv6は64ビットです。"),
    ("value", "An IPv4 address has 32 bits", "IPv4 has 128 bits and IPv6 has 32 bits."),
    ("negation", "リクエストを複数のサーバーに振り分けます", "リクエストを複数のサーバーに振り分けません"),
    ("negation", "結果を一時ファイルに書き出す", "結果を一時ファイルに書き出しません"),
]
HONEST = [
    ("HTTPS uses port 443 by default", "Browsers reach HTTPS at port 443, plain HTTP at port 80."),
    ("HTTPS uses port 443 by default", "It is encrypted, so nobody on the way can read it."),
    ("IP belongs to layer 3 of the OSI model", "Switches work at layer 2, IP at layer 3, TCP at layer 4."),
    ("SMTPはポート25を使う", "SMTPは25番、DNSは53番ポートです。"),
    ("IPv4のアドレスは32ビットで表す", "IPv4は32ビット、IPv6は128ビットです。"),
    ("An IPv4 address has 32 bits", "IPv6 addresses are 128 bits long, IPv4 ones only 32 bits."),
    ("An IPv4 address has 32 bits", "It takes 32 bits for IPv4 and 128 bits for IPv6."),
    ("リクエストを複数のサーバーに振り分けます", "リクエストを何台かのサーバーに振り分けるので、一台に集中しません。"),
    ("The client sends a SYN in step 1", "In step 1 the client sends a SYN; step 2 is the SYN-ACK."),
]


@pytest.mark.parametrize(("kind", "statement", "text"), CONFLICTS)
def test_another_number_another_thing_or_a_denial_conflicts(kind: str, statement: str, text: str) -> None:
    assert any(each.kind == kind and each.strength >= 0.8 for each in differences(statement, text).conflicts)


@pytest.mark.parametrize(("statement", "text"), HONEST)
def test_what_is_said_rightly_does_not(statement: str, text: str) -> None:
    assert not [each for each in differences(statement, text).conflicts if each.strength >= 0.5]
