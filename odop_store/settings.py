"""The shop's settings. Everything an installation may change comes from the environment."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import django_stubs_ext
from django.utils.translation import gettext_lazy as _

from odop_store import env

# Lets admin classes name their model in brackets at run time too.
django_stubs_ext.monkeypatch()

BASE_DIR = env.BASE_DIR
DATA_DIR: Path = env.data_dir()
PRODUCTION = env.is_production()
DEBUG = env.flag("ODOP_DEBUG") and not PRODUCTION
MAINTENANCE = env.flag("ODOP_MAINTENANCE")
SECRET_KEY = env.secret_key()
# Seal account numbers in the database, the newest key first (ADR 24).
SEALING_KEYS = env.sealing_keys()
ALLOWED_HOSTS = (
    env.words("ALLOWED_HOSTS", ("*",))
    if not PRODUCTION
    else env.required("ALLOWED_HOSTS").split(",")
)
VERSION = "0.1.0"

INSTALLED_APPS = [
    "desk.apps.BackOfficeConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "rest_framework",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "odop_store",
    "clock",
    "notices",
    "accounts",
    "audit",
    "districts",
    "artisans",
    "catalog",
    "orders",
    "enquiries",
    "care",
    "insights",
    "desk",
]

MIDDLEWARE = [
    "odop_store.middleware.ClientAddressMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "odop_store.middleware.SecurityHeadersMiddleware",
    "odop_store.middleware.MaintenanceMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "odop_store.page_cache.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "odop_store.csrf.SameOriginCsrfMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "odop_store.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "odop_store.urls"
WSGI_APPLICATION = "odop_store.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "odop_store.context.shop",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "odop_store.templatetags.shop",
            ],
        },
    }
]

DATABASES: dict[str, Any] = {
    "default": {
        **env.database(
            env.required("DATABASE_URL")
            if PRODUCTION
            else env.text("DATABASE_URL", "postgresql://postgres@localhost/odop_store")
        ),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": True,
    }
}
# A visitor never waits long; a migration or a seeding may take its time, but not lock others out.
PATIENCE = (
    "" if env.flag("ODOP_UPKEEP")
    else "-c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000 "
)  # fmt: skip
DATABASES["default"]["OPTIONS"] |= {
    "options": f"{PATIENCE}-c lock_timeout=2000 -c timezone=UTC",
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "default"},
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 600},
        "TIMEOUT": None,
    },
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("hi", "हिन्दी")]
# The shop's own sentences first, then the words of Django that the desk shows.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "desk" / "locale"]
FORMAT_MODULE_PATH = ["odop_store.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Kolkata"

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "odop_store.stylesheet.StylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
STATIC_ROOT = DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIR / "private", "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# How many proxies of our own stand in front (HAProxy, nginx, an edge): see the runbook.
TRUSTED_PROXY_COUNT = int(env.text("TRUSTED_PROXY_COUNT", "0"))
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = [
    "axes.W002",  # the desk's own sign-in page tells that somebody is locked out
    "security.W002",  # SecurityHeadersMiddleware sends X-Frame-Options and frame-ancestors
    "security.W003",  # SameOriginCsrfMiddleware is a CsrfViewMiddleware with more to go by
]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "odop_store.views.csrf_failure"
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
if PRODUCTION:
    SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", True)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"

# --- Buying: payments, messages, the shop's own address --------------------------------------
SITE_URL = env.text("SITE_URL", f"http://localhost:{env.text('PORT', '8000')}").rstrip("/")
PAYMENTS: dict[str, Any] = {
    "razorpay_key_id": env.text("RAZORPAY_KEY_ID"),
    "razorpay_key_secret": env.text("RAZORPAY_KEY_SECRET"),
    # The present secret first, then the former one: retries carry the old signature.
    "razorpay_webhook_secrets": env.words("RAZORPAY_WEBHOOK_SECRETS"),
    "razorpay_url": env.text("RAZORPAY_URL", "https://api.razorpay.com"),
    "is_practice": env.flag("ODOP_PRACTICE_PAYMENTS", env.flag("ODOP_DEMO", not PRODUCTION)),
    "timeout": 8,
}
if PAYMENTS["razorpay_key_id"]:
    # The gateway's page posts the buyer back to us; the signature is what is believed.
    CSRF_TRUSTED_ORIGINS = [*CSRF_TRUSTED_ORIGINS, str(PAYMENTS["razorpay_url"])]
NOTICES: dict[str, Any] = {
    "sms_url": env.text("SMS_URL"),
    "sms_key": env.text("SMS_KEY"),
    "sms_sender": env.text("SMS_SENDER"),
    "email_sender": env.text("EMAIL_SENDER"),
    "whatsapp_url": env.text("WHATSAPP_URL", "https://graph.facebook.com/v23.0"),
    "whatsapp_number_id": env.text("WHATSAPP_NUMBER_ID"),
    "whatsapp_token": env.text("WHATSAPP_TOKEN"),
    "timeout": 8,
}
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = int(env.text("EMAIL_PORT", "25"))
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 8
# ---------------------------------------------------------------------------------------------

# --- Signing in: a code by e-mail or SMS, never a password, never forced ---------------------
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
ACCOUNT_FORMS = {
    "request_login_code": "accounts.forms.ShopperCodeForm",
    "confirm_login_code": "accounts.forms.EnterCodeForm",
}
ACCOUNT_ADAPTER = "accounts.adapters.ShopperAdapter"
ACCOUNT_LOGIN_METHODS = {"email", "phone"}
# Sign-up has no page of its own: asking for a code makes the account (see accounts.adapters).
ACCOUNT_SIGNUP_FIELDS = ["email*", "phone"]
ACCOUNT_PHONE_VERIFICATION_ENABLED = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
# Six digits: a phone offers its number pad and fills them in from the SMS.
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "dashed": False, "length": 6}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_SESSION_REMEMBER = True
LOGIN_REDIRECT_URL = "orders:account"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
# ---------------------------------------------------------------------------------------------

# --- The desk: two steps to enter, locked out per person and address ------------------------
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
# Passkeys need https; a demonstration on localhost has none.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
MFA_ADAPTER = "desk.vault.SealedAdapter"
MFA_TOTP_ISSUER = "ODOP Store"
MFA_TOTP_TOLERANCE = 1  # phones whose clock is half a minute off
# The address is the connection's own, put right by ClientAddressMiddleware.
AXES_CLIENT_IP_CALLABLE = "desk.guard.address_of"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
# ---------------------------------------------------------------------------------------------

ADMIN_PATH = env.text("ADMIN_PATH", "desk/").strip("/") + "/"

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "UNAUTHENTICATED_USER": None,
}

# What the workshop leans on; each is a class with an offline provider (see the gateways).
PENNY_DROP = env.text("PENNY_DROP", "artisans.gateways.practice.PracticePennyDrop")
PENNY_DROP_RAZORPAY: dict[str, Any] = {
    "url": PAYMENTS["razorpay_url"],
    "key_id": env.text("RAZORPAYX_KEY_ID"),
    "key_secret": env.text("RAZORPAYX_KEY_SECRET"),
    "account": env.text("RAZORPAYX_ACCOUNT"),
    "timeout": 5,
    "pause": 1.0,
}
COMMISSION_BPS = int(env.text("SHOP_COMMISSION_BPS", "500"))

# Who runs the shop: another state changes these and the register's CSV files, nothing else.
SHOP: dict[str, Any] = {
    "name": _("ODOP Store"),
    "legal_name": env.text("SHOP_LEGAL_NAME") or _("ODOP Store (demonstration copy)"),
    "address": env.text("SHOP_ADDRESS") or _("Demonstration copy, Lucknow, Uttar Pradesh"),
    "helpline": env.text("SHOP_HELPLINE", "1800 000 0000"),
    "email": env.text("SHOP_EMAIL", "help@odop.example"),
    "grievance_officer": env.text("SHOP_GRIEVANCE_OFFICER")
    or _("Grievance officer (demonstration)"),
    "grievance_designation": env.text("SHOP_GRIEVANCE_DESIGNATION") or _("Grievance officer"),
    "grievance_email": env.text("SHOP_GRIEVANCE_EMAIL", "grievance@odop.example"),
    "nodal_officer": env.text("SHOP_NODAL_OFFICER") or _("Nodal officer (demonstration)"),
    "state_gst_code": env.text("SHOP_STATE_GST_CODE", "09"),
    "is_demo": env.flag("ODOP_DEMO", not PRODUCTION),
}

LOG_LEVEL = env.text("ODOP_LOG_LEVEL", "WARNING")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "level": LOG_LEVEL}
    },
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {name: {"level": "WARNING"} for name in ("django_tasks", "django_tasks_db")},
}
