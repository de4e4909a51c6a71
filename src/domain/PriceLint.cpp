// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PriceLint.h"

#include <QMap>
#include <QTime>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

bool isTimeOfDay(const QString &text)
{
    return text.size() == 5 && QTime::fromString(text, u"HH:mm"_s).isValid();
}

std::optional<qint64> amount(const Row &price, QStringView field)
{
    const auto *money = std::get_if<Money>(&price.value(field));
    return money ? std::optional(money->pico) : std::nullopt;
}

QString text(const Row &price, QStringView field)
{
    return fieldText(price.value(field));
}

TimePoint instant(const Row &price, QStringView field, TimePoint otherwise)
{
    const auto *at = std::get_if<TimePoint>(&price.value(field));
    return at ? *at : otherwise;
}

/// What one price says that does not fit together.
QList<PriceWarning> alone(const Row &price)
{
    QList<PriceWarning> found;
    const auto warn = [&](const QString &rule, const QString &words) { found.append({price.id(), rule, words}); };
    const auto input = amount(price, u"input_usd");
    const auto output = amount(price, u"output_usd");
    const auto cacheRead = amount(price, u"cache_read_usd");
    const auto hour = amount(price, u"cache_write_1h_usd");
    const QString mode = text(price, u"mode");
    for (const FieldType &field : price.type->fields) {
        const auto value = field.kind == FieldKind::Money ? amount(price, QString(field.name)) : std::nullopt;
        if (value && (*value < 0 || *value > 10'000'000'000'000'000))
            warn(u"impossible_price"_s,
                 u"%1 is %2 USD per million tokens; it is not used"_s.arg(field.name, Money{*value}.toDecimal()));
    }
    if (input && hour && text(price, u"provider").toLower() == u"anthropic" && *hour != 2 * *input)
        warn(u"cache_write_1h"_s,
             u"a cache write for an hour costs %1, not twice the input price of %2"_s.arg(Money{*hour}.toDecimal(),
                                                                                          Money{*input}.toDecimal()));
    if (input && output && *output < *input && (mode.isEmpty() || mode == u"chat" || mode == u"responses"))
        warn(u"output_below_input"_s, u"output is cheaper than input: swapped?"_s);
    if (mode == u"embedding" && output.value_or(0) > 0)
        warn(u"embedding_output"_s, u"an embedding has a price of output"_s);
    if (input && cacheRead && *input > 0 && *cacheRead >= *input)
        warn(u"cache_not_cheaper"_s, u"cached input is not cheaper than fresh input"_s);
    const QString from = text(price, u"daily_from");
    const QString to = text(price, u"daily_to");
    if (from.isEmpty() != to.isEmpty() || (!from.isEmpty() && (!isTimeOfDay(from) || !isTimeOfDay(to))))
        warn(u"daily_window"_s, u"daily_from and daily_to must both be times of the day such as 16:30"_s);
    return found;
}

/// How a price follows the one that held before.
QList<PriceWarning> after(const Row &before, const Row &price)
{
    QList<PriceWarning> found;
    if (instant(before, u"valid_to", TimePoint::max()) > instant(price, u"valid_from", TimePoint::min()))
        found.append({price.id(), u"overlap"_s, u"%1 holds at the same time"_s.arg(before.id())});
    for (const auto &field : {u"input_usd"_s, u"output_usd"_s}) {
        const auto old = amount(before, field);
        const auto now = amount(price, field);
        if (old && now && *old > 0 && *now > 0 && (*now / 5 > *old || *old / 5 > *now))
            found.append({price.id(), u"price_leaps"_s,
                          u"%1 goes from %2 to %3, more than five times"_s.arg(field, Money{*old}.toDecimal(),
                                                                               Money{*now}.toDecimal())});
    }
    const auto *old = std::get_if<qint64>(&before.value(u"window_tokens"));
    const auto *now = std::get_if<qint64>(&price.value(u"window_tokens"));
    if (old && now && *now < *old)
        found.append({price.id(), u"window_shrinks"_s, u"the context window goes from %1 to %2"_s.arg(*old).arg(*now)});
    return found;
}

} // namespace

QList<PriceWarning> lintPrices(const QList<Row> &prices)
{
    QList<PriceWarning> found;
    QMap<QStringList, QList<const Row *>> lines;
    for (const Row &price : prices) {
        found += alone(price);
        lines[{text(price, u"provider").toLower(), text(price, u"model"), text(price, u"daily_from")}].append(&price);
    }
    for (QList<const Row *> &line : lines) {
        std::stable_sort(line.begin(), line.end(), [](const Row *a, const Row *b) {
            return instant(*a, u"valid_from", TimePoint::min()) < instant(*b, u"valid_from", TimePoint::min());
        });
        for (qsizetype i = 1; i < line.size(); ++i)
            found += after(*line[i - 1], *line[i]);
    }
    return found;
}

} // namespace plumbline
