"""The real gateways over real sockets: taken, refused for good, refused for now, silent."""

import email
import email.policy
import json
import time

import pytest

from notices.errors import NotDeliveredError, RefusedForGoodError
from notices.gateways import gateway_for
from notices.gateways.base import Letter
from notices.gateways.http_sms import HttpSmsGateway
from notices.gateways.outbox import OutboxGateway
from notices.gateways.smtp import SmtpGateway
from notices.gateways.whatsapp import WhatsAppGateway
from tests.notices.loopback import Mailbox, Provider, Running, http_server, smtp_server

SMS = Letter("+919876543210", "", "आपका ऑर्डर कन्फ़र्म हो गया", "order_confirmed", "hi", ("K7", "₹850"))
MAIL = Letter("sunita@example.in", "ऑर्डर K7", "कन्फ़र्म हो गया", "order_confirmed", "hi")


@pytest.fixture
def provider():
    told = Provider()
    with Running(http_server(told)) as port:
        told.url = f"http://127.0.0.1:{port}"
        yield told


@pytest.fixture
def sms(provider):
    return HttpSmsGateway(url=f"{provider.url}/sms", key="k3y", sender="ODOPST", timeout=1)


@pytest.fixture
def whatsapp(provider):
    return WhatsAppGateway(url=provider.url, number_id="1055", token="t0ken", timeout=1)


@pytest.fixture
def mailbox(settings):
    box = Mailbox()
    with Running(smtp_server(box)) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield box


SMTP = SmtpGateway(sender="ODOP Store <shop@odop.example>", timeout=1)


def test_sms_is_posted_with_its_key(sms, provider):
    sms.send(SMS)
    (call,) = provider.calls
    assert (call["path"], call["key"]) == ("/sms", "Bearer k3y")
    assert call["facts"] == {
        "to": "+919876543210", "text": SMS.body, "sender": "ODOPST", "unicode": True,
    }  # fmt: skip


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
@pytest.mark.parametrize("name", ["sms", "whatsapp"])
def test_a_refusal_by_number_4_is_for_good(name, provider, status, request):
    provider.status = status
    with pytest.raises(RefusedForGoodError) as refused:
        request.getfixturevalue(name).send(SMS)
    assert refused.value.why == f"status {status}"


@pytest.mark.parametrize("status", [302, 408, 429, 500, 502, 503])
@pytest.mark.parametrize("name", ["sms", "whatsapp"])
def test_a_refusal_of_the_moment_is_tried_again(name, provider, status, request):
    provider.status = status
    with pytest.raises(NotDeliveredError) as refused:
        request.getfixturevalue(name).send(SMS)
    assert not isinstance(refused.value, RefusedForGoodError)


@pytest.mark.parametrize("name", ["sms", "whatsapp"])
def test_a_silent_provider_is_left_after_the_timeout(name, provider, request):
    provider.delay = 3
    begun = time.monotonic()
    with pytest.raises(NotDeliveredError) as late:
        request.getfixturevalue(name).send(SMS)
    assert time.monotonic() - begun < 2.5
    assert late.value.why == "ReadTimeout"


@pytest.mark.parametrize("name", ["sms", "whatsapp"])
def test_a_line_that_breaks_is_tried_again_and_names_nobody(name, provider, request):
    provider.is_dropping = True
    with pytest.raises(NotDeliveredError) as broken:
        request.getfixturevalue(name).send(SMS)
    assert broken.value.why == "ConnectionError"


def test_whatsapp_is_sent_its_template_and_what_changes(whatsapp, provider):
    provider.body = {"messaging_product": "whatsapp", "messages": [{"id": "wamid.A"}]}
    whatsapp.send(SMS)
    (call,) = provider.calls
    assert (call["path"], call["key"]) == ("/1055/messages", "Bearer t0ken")
    assert call["facts"] == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "919876543210",
        "type": "template",
        "template": {
            "name": "order_confirmed",
            "language": {"code": "hi"},
            "components": [
                {
                    "type": "body",
                    "parameters": [
                        {"type": "text", "text": "K7"},
                        {"type": "text", "text": "₹850"},
                    ],
                }
            ],
        },
    }
    assert "ऑर्डर" not in json.dumps(call["facts"], ensure_ascii=False)


def refusal(code):
    return {"error": {"message": f"(#{code})", "type": "OAuthException", "code": code}}


@pytest.mark.parametrize("code", [100, 131026, 131047, 132000, 132001, 132015])
def test_whatsapps_own_codes_tell_what_is_for_good(whatsapp, provider, code):
    provider.status, provider.body = 400, refusal(code)
    with pytest.raises(RefusedForGoodError) as refused:
        whatsapp.send(SMS)
    assert refused.value.why == f"WhatsApp {code}"


@pytest.mark.parametrize(
    ("status", "code"), [(400, 130429), (400, 131056), (401, 190), (500, 131000), (503, 131016)]
)
def test_whatsapps_limits_and_an_expired_token_pass(whatsapp, provider, status, code):
    provider.status, provider.body = status, refusal(code)
    with pytest.raises(NotDeliveredError) as refused:
        whatsapp.send(SMS)
    assert not isinstance(refused.value, RefusedForGoodError)


@pytest.mark.parametrize("body", [[], "no", {"error": "no"}, {"error": {"code": "x"}}])
def test_a_refusal_without_a_code_goes_by_its_status(whatsapp, provider, body):
    provider.status, provider.body = 400, body
    with pytest.raises(RefusedForGoodError) as refused:
        whatsapp.send(SMS)
    assert refused.value.why == "status 400"


def test_mail_arrives_in_hindi(mailbox):
    SMTP.send(MAIL)
    ((sender, recipient, words),) = mailbox.letters
    letter = email.message_from_bytes(words, policy=email.policy.default)
    assert "shop@odop.example" in sender
    assert "sunita@example.in" in recipient
    assert (letter["Subject"], letter.get_content().strip()) == (MAIL.subject, MAIL.body)


@pytest.mark.parametrize(
    ("rcpt", "after", "kind"),
    [
        ("550 no such person", "250 ok", RefusedForGoodError),
        ("450 try later", "250 ok", NotDeliveredError),
        ("250 ok", "554 no", RefusedForGoodError),
        ("250 ok", "451 busy", NotDeliveredError),
    ],
)
def test_mail_refused_for_good_and_for_now(mailbox, rcpt, after, kind):
    mailbox.rcpt, mailbox.after = rcpt, after
    with pytest.raises(NotDeliveredError) as refused:
        SMTP.send(MAIL)
    assert type(refused.value) is kind
    assert "sunita" not in refused.value.why


def test_a_silent_mail_server_is_left_after_the_timeout(mailbox):
    mailbox.delay = 3
    begun = time.monotonic()
    with pytest.raises(NotDeliveredError):
        SMTP.send(MAIL)
    assert time.monotonic() - begun < 2.5


def test_no_mail_server_is_no_fault_of_the_page(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with pytest.raises(NotDeliveredError):
        SMTP.send(MAIL)


def test_a_subject_on_two_lines_cannot_add_headers(mailbox):
    with pytest.raises(ValueError, match="newline"):
        SMTP.send(Letter("a@b.in", "x\nBcc: c@d.in", "", "p", "en"))


def test_what_is_not_configured_stays_in_the_outbox():
    assert {type(gateway_for(c)) for c in ("sms", "email", "whatsapp", "desk")} == {OutboxGateway}


def test_settings_choose_the_gateways(settings):
    settings.NOTICES = settings.NOTICES | {
        "sms_url": "https://sms.example", "email_sender": "a@b.in", "whatsapp_number_id": "1",
    }  # fmt: skip
    kinds = [type(gateway_for(channel)) for channel in ("sms", "email", "whatsapp")]
    assert kinds == [HttpSmsGateway, SmtpGateway, WhatsAppGateway]
