"""The cast: people and places that tests speak of by name."""

from dataclasses import dataclass

from artisans.models import Artisan
from catalog.models import Listing
from districts.models import Craft, CraftFamily, District
from tests.makers import make_artisan, make_craft, make_district, make_family, make_listing


@dataclass(frozen=True)
class Cast:
    """Azamgarh's black pottery with Meena who makes it, and Lucknow's chikan with a group."""

    azamgarh: District
    lucknow: District
    pottery: CraftFamily
    embroidery: CraftFamily
    black_pottery: Craft
    chikan: Craft
    meena: Artisan
    chikan_group: Artisan
    pot: Listing
    kurta: Listing


def gather() -> Cast:
    """Put the cast on stage."""
    azamgarh = make_district(slug="azamgarh", name_en="Azamgarh", name_hi="आज़मगढ़")
    lucknow = make_district(slug="lucknow", name_en="Lucknow", name_hi="लखनऊ")
    pottery = make_family(slug="pottery-terracotta", name_en="Pottery", name_hi="मिट्टी")
    embroidery = make_family(slug="textile-embroidery", name_en="Embroidery", name_hi="कढ़ाई")
    black_pottery = make_craft(
        slug="nizamabad-black-pottery",
        name_en="Nizamabad Black Pottery",
        name_hi="काली मिट्टी के बर्तन",
        district=azamgarh,
        family=pottery,
        gi_name="Nizamabad Black Pottery",
    )
    chikan = make_craft(
        slug="lucknow-chikankari",
        name_en="Chikankari",
        name_hi="चिकनकारी",
        district=lucknow,
        family=embroidery,
    )
    meena = make_artisan(
        slug="meena", name_en="Meena", name_hi="मीना", district=azamgarh, crafts=[black_pottery]
    )
    chikan_group = make_artisan(
        slug="chikan-group",
        name_en="Chikan Group",
        name_hi="चिकन समूह",
        kind="self_help_group",
        is_women_led=True,
        district=lucknow,
        crafts=[chikan],
    )
    return Cast(
        azamgarh=azamgarh,
        lucknow=lucknow,
        pottery=pottery,
        embroidery=embroidery,
        black_pottery=black_pottery,
        chikan=chikan,
        meena=meena,
        chikan_group=chikan_group,
        pot=make_listing(
            slug="black-pot",
            title_en="Black clay pot",
            title_hi="काली मिट्टी का घड़ा",
            craft=black_pottery,
            artisan=meena,
            price_paise=850_00,
            mrp_paise=850_00,
        ),
        kurta=make_listing(
            slug="chikan-kurta",
            title_en="White chikan kurta",
            title_hi="सफ़ेद चिकन कुर्ता",
            craft=chikan,
            artisan=chikan_group,
            price_paise=1_950_00,
            mrp_paise=2_400_00,
            variants=3,
        ),
    )
