// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/Restatement.h"

#include "metrics/MetricRunner.h"

#include <QHash>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int moneyDecimals = 12;
constexpr int finer = 3; ///< Digits more than the number is shown with, so that small parts are seen.

/// What one case says, but for where it stands.
struct Told {
    CaseReference main;
    QStringList values;
};

QHash<QString, Told> toldCasesOf(const MetricResult &result)
{
    QHash<QString, Told> cases;
    const CaseTable &table = result.cases;
    for (int row = 0; row < table.size(); ++row) {
        if (!table.excluded(row).isEmpty())
            continue;
        const QList<CaseReference> references = table.references(row);
        Told told;
        if (!references.isEmpty())
            told.main = references.constFirst();
        for (int column = 0; column < table.columns().size(); ++column) {
            if (!table.columns().at(column).endsWith(u"version_id"_s))
                told.values.append(table.at(row, column).toString());
        }
        QString key = QStringList{told.main.type, told.main.source, told.main.id}.join(u'\n');
        while (cases.contains(key)) // several cases of one row
            key += u'+';
        cases.insert(key, told);
    }
    return cases;
}

std::optional<qint64> unitsOf(const MetricResult &result, int decimals)
{
    const auto &figure = result.figure();
    if (!figure)
        return {};
    if (figure->money)
        return qint64(figure->money->pico());
    return qint64(std::llround(figure->value * std::pow(10.0, decimals)));
}

std::optional<qint64> difference(const std::optional<qint64> &from, const std::optional<qint64> &to)
{
    return from && to ? std::optional(*to - *from) : std::nullopt;
}

RestatementPart partOf(RestatementCause cause, const MetricResult &before, const MetricResult &after, int decimals)
{
    RestatementPart part{cause,
                         difference(unitsOf(before, decimals), unitsOf(after, decimals)),
                         difference(before.numerator, after.numerator),
                         difference(before.denominator, after.denominator),
                         {},
                         {},
                         {}};
    const QHash<QString, Told> old = toldCasesOf(before);
    const QHash<QString, Told> now = toldCasesOf(after);
    for (auto one = now.cbegin(); one != now.cend(); ++one) {
        const auto was = old.constFind(one.key());
        if (was == old.cend())
            part.entered.append(one->main);
        else if (was->values != one->values)
            part.altered.append(one->main);
    }
    for (auto one = old.cbegin(); one != old.cend(); ++one) {
        if (!now.contains(one.key()))
            part.left.append(one->main);
    }
    const auto byPlace = [](const CaseReference &a, const CaseReference &b) {
        return std::tie(a.type, a.source, a.id) < std::tie(b.type, b.source, b.id);
    };
    for (QList<CaseReference> *list : {&part.entered, &part.left, &part.altered})
        std::sort(list->begin(), list->end(), byPlace);
    return part;
}

bool changes(const RestatementPart &part, const MetricResult &before, const MetricResult &after)
{
    return part.change.value_or(0) != 0 || part.numerator.value_or(0) != 0 || part.denominator.value_or(0) != 0
        || before.figure().has_value() != after.figure().has_value() || !part.entered.isEmpty() || !part.left.isEmpty()
        || !part.altered.isEmpty();
}

} // namespace

QString restatementCauseName(RestatementCause cause)
{
    switch (cause) {
    case RestatementCause::Correction: return u"correction"_s;
    case RestatementCause::LateData: return u"late_data"_s;
    case RestatementCause::Definition: return u"definition"_s;
    case RestatementCause::Scope: return u"scope"_s;
    }
    return {};
}

std::optional<qint64> Restatement::change() const
{
    return difference(unitsOf(before, decimals), unitsOf(after, decimals));
}

Result<Restatement> restate(StoreConnection &store, const MetricQuestion &before, const MetricQuestion &after)
{
    if (!before.scope.knownAt)
        return fail(Error::Kind::Usage, u"restate"_s, u"say as known when it was told"_s);
    const MetricRunner runner(store);
    auto result = runner.run(*before.definition, before.scope);
    if (!result)
        return fail(result.error());
    Restatement restatement;
    restatement.before = *result;
    restatement.decimals = before.definition->unit == u"usd"_s ? moneyDecimals : before.definition->decimals + finer;

    MetricQuestion asked = before;
    const auto apply = [&](RestatementCause cause) -> Result<void> {
        auto next = runner.run(*asked.definition, asked.scope);
        if (!next)
            return fail(next.error());
        RestatementPart part = partOf(cause, *result, *next, restatement.decimals);
        if (changes(part, *result, *next))
            restatement.parts.append(std::move(part));
        result = std::move(next);
        return {};
    };
    asked.scope.knownAt = after.scope.knownAt;
    asked.scope.rowsKnownBy = before.scope.knownAt;
    if (auto done = apply(RestatementCause::Correction); !done)
        return fail(done.error());
    asked.scope.rowsKnownBy.reset();
    if (auto done = apply(RestatementCause::LateData); !done)
        return fail(done.error());
    if (asked.definition != after.definition) {
        asked.definition = after.definition;
        if (auto done = apply(RestatementCause::Definition); !done)
            return fail(done.error());
    }
    asked.scope = after.scope;
    if (auto done = apply(RestatementCause::Scope); !done)
        return fail(done.error());
    restatement.after = *std::move(result);
    return restatement;
}

} // namespace plumbline
