"""What buyers say of delivered pieces, and each piece's rating in its search row."""

import catalog.reviews
import catalog.rules
import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('artisans', '0003_walls'),
        ('catalog', '0011_price_history'),
        ('districts', '0003_staffscope'),
    ]

    operations = [
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purchase', models.PositiveBigIntegerField(editable=False, unique=True)),
                ('bought_on', models.DateField(editable=False, verbose_name='Delivered on')),
                ('stars', models.PositiveSmallIntegerField(verbose_name='Stars')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='Review')),
                ('language', models.CharField(choices=[('en', 'English'), ('hi', 'हिन्दी')], max_length=2)),
                ('shown_name', models.CharField(blank=True, max_length=40, verbose_name='Name to show')),
                ('state', models.CharField(choices=[('submitted', 'submitted'), ('published', 'published'), ('refused', 'refused')], default=catalog.rules.ReviewState['SUBMITTED'], max_length=9, verbose_name='State')),
                ('refusal', models.CharField(blank=True, choices=[('abuse', 'It insults or threatens somebody.'), ('private', 'It tells private facts: a phone number, an address, a name.'), ('elsewhere', 'It is about something other than this piece or its maker.'), ('advert', 'It advertises something.'), ('picture', 'A photo does not show the piece.')], max_length=9, verbose_name='Reason')),
                ('answer', models.TextField(blank=True, max_length=500, verbose_name='Answer of the artisan')),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('is_demo', models.BooleanField(default=False)),
                ('sent_at', models.DateTimeField(verbose_name='Sent')),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'Review',
                'verbose_name_plural': 'Reviews',
                'ordering': ['-sent_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ReviewPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('original', models.FileField(max_length=120, storage=catalog.reviews.private_storage, upload_to='')),
                ('key', models.CharField(db_index=True, max_length=40)),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('tint', models.PositiveSmallIntegerField(default=0)),
                ('is_rendered', models.BooleanField(default=False)),
            ],
            options={
                'verbose_name': 'Photo of a review',
                'verbose_name_plural': 'Photos of reviews',
                'ordering': ['review_id', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='searchentry',
            name='rating_count',
            field=models.PositiveIntegerField(db_default=0),
        ),
        migrations.AddField(
            model_name='searchentry',
            name='star_sum',
            field=models.PositiveIntegerField(db_default=0),
        ),
        migrations.AddField(
            model_name='review',
            name='listing',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='catalog.listing'),
        ),
        migrations.AddField(
            model_name='reviewphoto',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='catalog.review'),
        ),
        migrations.AddField(
            model_name='searchentry',
            name='is_well_rated',
            field=models.GeneratedField(db_persist=True, expression=models.Q(('rating_count__gt', 0), ('star_sum__gte', django.db.models.expressions.CombinedExpression(models.F('rating_count'), '*', models.Value(4)))), output_field=models.BooleanField()),
        ),
        migrations.AddIndex(
            model_name='searchentry',
            index=models.Index(condition=models.Q(('is_on_sale', True), ('is_well_rated', True)), fields=['-standing', '-listing'], name='search_rated'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state', 'published')), fields=['listing', '-sent_at', '-id'], name='review_of_listing'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state', 'submitted')), fields=['sent_at', 'id'], name='review_waiting'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(('stars__gte', 1), ('stars__lte', 5)), name='review_stars_known'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['submitted', 'published', 'refused'])), name='review_state_known'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('refusal', ''), _negated=True), _connector='OR'), name='review_refused_says_why'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'submitted'), ('decided_at__isnull', False), _connector='OR'), name='review_decided_is_dated'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False)), _connector='OR'), name='review_answer_is_dated'),
        ),
    ]
