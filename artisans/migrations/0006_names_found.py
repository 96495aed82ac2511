"""Find a maker by a part of the name without reading every maker."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations
from django.db.models.functions import Upper


class Migration(migrations.Migration):
    dependencies = [("artisans", "0005_visits")]
    operations = [
        TrigramExtension(),
        migrations.AddIndex(
            model_name="artisan",
            index=GinIndex(OpClass(Upper("name_en"), name="gin_trgm_ops"), name="artisan_name_en"),
        ),
        migrations.AddIndex(
            model_name="artisan",
            index=GinIndex(OpClass(Upper("name_hi"), name="gin_trgm_ops"), name="artisan_name_hi"),
        ),
    ]
