
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('districts', '0001_initial'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='craft',
            name='craft_rank_belongs_to_official_list',
        ),
        migrations.AddConstraint(
            model_name='craft',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('designation', 'official'), ('official_rank__gte', 1), ('official_rank__isnull', False)), models.Q(('designation', 'founding'), ('official_rank__isnull', True)), _connector='OR'), name='craft_rank_belongs_to_official_list'),
        ),
    ]
