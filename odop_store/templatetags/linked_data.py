"""Facts for machines: JSON-LD blocks made from what the page shows."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from catalog.reads.cards import ListingCard
from catalog.reads.listing import ListingPage
from odop_store.kernel.crumbs import Crumb
from odop_store.templatetags.shop import absolute, absolute_static, json_ld

register = template.Library()

SCHEMA = "https://schema.org"
AVAILABILITY = {
    "ready": f"{SCHEMA}/InStock",
    "made_to_order": f"{SCHEMA}/MadeToOrder",
    "one_of_a_kind": f"{SCHEMA}/LimitedAvailability",
}


@register.simple_tag(takes_context=True)
def shop_facts(context: template.Context) -> SafeString:
    """Describe the shop and its search, for the home page."""
    shop = context["shop"]
    home = absolute(context, reverse("home"))
    search = absolute(context, reverse("catalog:shop"))
    organization = {
        "@type": "Organization",
        "@id": f"{home}#shop",
        "name": shop.name,
        "legalName": shop.legal_name,
        "url": home,
        "logo": absolute_static(context, "icons/icon-512.png"),
        "email": shop.email,
        "telephone": shop.helpline,
    }
    website = {
        "@type": "WebSite",
        "url": home,
        "name": shop.name,
        "inLanguage": get_language(),
        "publisher": {"@id": f"{home}#shop"},
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{search}?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        },
    }
    return json_ld({"@context": SCHEMA, "@graph": [organization, website]})


@register.simple_tag(takes_context=True)
def crumb_facts(context: template.Context, crumbs: Sequence[Crumb]) -> SafeString:
    """Describe the way from home to this page."""
    steps: list[dict[str, Any]] = [
        {
            "@type": "ListItem",
            "position": position,
            "name": crumb.label,
            "item": absolute(context, crumb.url or context["request"].path),
        }
        for position, crumb in enumerate(crumbs, start=1)
    ]
    return json_ld({"@context": SCHEMA, "@type": "BreadcrumbList", "itemListElement": steps})


@register.simple_tag(takes_context=True)
def list_facts(context: template.Context, cards: Sequence[ListingCard]) -> SafeString:
    """Describe a grid of pieces as an ordered list of addresses."""
    steps = [
        {"@type": "ListItem", "position": position, "url": absolute(context, card.url)}
        for position, card in enumerate(cards, start=1)
    ]
    return json_ld({"@context": SCHEMA, "@type": "ItemList", "itemListElement": steps})


@register.simple_tag(takes_context=True)
def listing_facts(context: template.Context, listing: ListingPage) -> SafeString:
    """Describe a piece with its offer, as merchants' listings ask for it."""
    url = absolute(context, context["request"].path)
    stock = AVAILABILITY[listing.stock_kind] if listing.is_buyable else f"{SCHEMA}/OutOfStock"
    facts: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Product",
        "@id": url,
        "name": listing.title,
        "description": listing.description,
        "sku": listing.code,
        "material": ", ".join(listing.materials),
        "countryOfOrigin": listing.country,
        "brand": {"@type": "Brand", "name": listing.artisan.name},
        "offers": {
            "@type": "Offer",
            "url": url,
            "price": f"{listing.price_paise / 100:.2f}",
            "priceCurrency": "INR",
            "availability": stock,
            "itemCondition": f"{SCHEMA}/NewCondition",
            "seller": {"@type": "Organization", "name": listing.seller_name},
        },
    }
    if listing.rating:
        facts["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": listing.rating.mean,
            "reviewCount": listing.rating.count,
            "bestRating": 5,
            "worstRating": 1,
        }
    if listing.pictures:
        facts["image"] = [absolute(context, picture.social) for picture in listing.pictures]
    if listing.colours:
        facts["color"] = ", ".join(listing.colours)
    return json_ld(facts)
