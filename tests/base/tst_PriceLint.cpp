// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mistakes that price tables of others really had are named, and sound prices are not.
#include "domain/PriceLint.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_PriceLint : public QObject
{
    Q_OBJECT

    /// "id=a model=m input_usd=3"
    static Row price(const QString &fields)
    {
        Row row = Row::of(*findRowType(u"price"_s));
        for (const QString &field : fields.split(u' ')) {
            const QString name = field.section(u'=', 0, 0);
            const QString text = field.section(u'=', 1);
            switch (row.type->fields[size_t(row.type->fieldIndex(name))].kind) {
            case FieldKind::Money: row.set(name, *Money::parse(text)); break;
            case FieldKind::Integer: row.set(name, text.toLongLong()); break;
            case FieldKind::Instant: row.set(name, *parseInstant(text)); break;
            default: row.set(name, text);
            }
        }
        return row;
    }
    static QStringList rules(const QList<Row> &prices)
    {
        QStringList found;
        for (const PriceWarning &warning : lintPrices(prices))
            found.append(warning.id + u':' + warning.rule);
        return found;
    }

private slots:
    void onePrice_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &fields, const QStringList &expected) {
            QTest::newRow(name) << u"id=a model=m "_s + fields << expected;
        };
        row("sound",
            u"provider=anthropic mode=chat input_usd=3 output_usd=15 cache_read_usd=0.3 cache_write_1h_usd=6"_s, {});
        row("no price at all", u"mode=chat"_s, {});
        row("write for an hour", u"provider=anthropic input_usd=0.25 output_usd=1.25 cache_write_1h_usd=6"_s,
            {u"a:cache_write_1h"_s});
        row("write for an hour of others", u"provider=x input_usd=0.25 output_usd=1.25 cache_write_1h_usd=6"_s, {});
        row("swapped", u"mode=chat input_usd=2 output_usd=1"_s, {u"a:output_below_input"_s});
        row("same", u"mode=chat input_usd=2 output_usd=2"_s, {});
        row("embedding", u"mode=embedding input_usd=2 output_usd=1"_s, {u"a:embedding_output"_s});
        row("embedding without output", u"mode=embedding input_usd=2 output_usd=0"_s, {});
        row("cache as dear", u"input_usd=2 output_usd=9 cache_read_usd=2"_s, {u"a:cache_not_cheaper"_s});
        row("free model", u"input_usd=0 output_usd=0 cache_read_usd=0"_s, {});
        row("negative", u"input_usd=-1 output_usd=9"_s, {u"a:impossible_price"_s});
        row("per token", u"input_usd=10001 output_usd=10001"_s, {u"a:impossible_price"_s, u"a:impossible_price"_s});
        row("half a window", u"daily_from=16:30 input_usd=1 output_usd=1"_s, {u"a:daily_window"_s});
        row("no time", u"daily_from=16:30 daily_to=24:00 input_usd=1 output_usd=1"_s, {u"a:daily_window"_s});
    }
    void onePrice()
    {
        QFETCH(const QString, fields);
        QFETCH(const QStringList, expected);
        QCOMPARE(rules({price(fields)}), expected);
    }

    void pricesThatFollowOneAnother()
    {
        const QString old = u"id=old model=m provider=p input_usd=10 output_usd=40 window_tokens=200000"_s;
        const QString ended = old + u" valid_to=2025-06-10T00:00:00Z"_s;
        const auto next = [&](const QString &fields) {
            return price(u"id=new model=m provider=P valid_from=2025-06-10T00:00:00Z "_s + fields);
        };
        QCOMPARE(rules({next(u"input_usd=2 output_usd=8"_s), price(ended)}), QStringList()); // exactly five times
        QCOMPARE(rules({price(ended), next(u"input_usd=1.9 output_usd=8"_s)}), QStringList{u"new:price_leaps"_s});
        QCOMPARE(rules({price(old), next(u"input_usd=10 output_usd=40"_s)}), QStringList{u"new:overlap"_s});
        QCOMPARE(rules({price(ended), next(u"input_usd=10 output_usd=40 window_tokens=128000"_s)}),
                 QStringList{u"new:window_shrinks"_s});
        // At another time of the day, or of another model, a price overlaps with none.
        QCOMPARE(
            rules({price(old),
                   price(u"id=night model=m provider=p daily_from=16:30 daily_to=00:30 input_usd=5 output_usd=20"_s),
                   price(u"id=other model=n provider=p input_usd=5 output_usd=20"_s)}),
            QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_PriceLint)
#include "tst_PriceLint.moc"
