// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WeeklyWords.h"

#include "base/SafeText.h"
#include "models/TileWords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 dayNs = 86'400'000'000'000;

} // namespace

QString WeeklyWords::referenceOf(const QString &id)
{
    bool isNumber = false;
    id.toULongLong(&isNumber);
    return isNumber ? u'#' + id : visibleText(id);
}

RowsRequest WeeklyWords::request(const MeasuredMetric &measured, const QList<int> &cases,
                                 const QString &figureText) const
{
    RowsRequest request = RowsRequest::of(measured.result, cases);
    request.label = TileWords::titleOf(measured.definition);
    request.figureText = figureText.isEmpty() ? m_text.numbers().count(request.count) : figureText;
    request.week = m_text.numbers().weekShort(m_week);
    if (request.rowType.isEmpty() && !measured.definition.reads.isEmpty())
        request.rowType = measured.definition.reads.first();
    return request;
}

RowsRequest WeeklyWords::requestWhole(const MeasuredMetric &measured, const QString &figureText) const
{
    RowsRequest whole = request(measured, measured.casesBehind(), figureText);
    whole.leftOut = RowsRequest::leftOutOf(measured.result, measured.definition);
    return whole;
}

int WeeklyWords::ageBucket(qint64 ageNs)
{
    constexpr qint64 edges[] = {7 * dayNs, 30 * dayNs, 90 * dayNs, 180 * dayNs};
    return int(std::upper_bound(std::begin(edges), std::end(edges), ageNs) - std::begin(edges));
}

QList<VerdictPart> WeeklyWords::verdict(const QList<Tile> &tiles) const
{
    int worse = 0, better = 0, routine = 0, partial = 0, stale = 0, without = 0;
    for (const Tile &tile : tiles) {
        if (tile.resultState == u"loading")
            continue;
        if (tile.readingKind == u"worse")
            ++worse;
        else if (tile.readingKind == u"better")
            ++better;
        else if (tile.readingKind == u"routine")
            ++routine;
        else if (tile.resultState == u"partial")
            ++partial;
        else if (tile.resultState == u"stale")
            ++stale;
        else
            ++without;
    }
    QList<VerdictPart> parts;
    const auto add = [&](int n, const QString &mark, const QString &text) {
        if (n > 0)
            parts.append({mark, text.arg(m_text.numbers().count(n))});
    };
    add(worse, u"crit"_s, worse == 1 ? tr("%1 signal, worse") : tr("%1 signals, worse"));
    add(better, u"ok"_s, better == 1 ? tr("%1 signal, better") : tr("%1 signals, better"));
    add(routine, {}, tr("%1 routine"));
    add(partial, {}, tr("%1 partial"));
    add(stale, {}, tr("%1 stale"));
    add(without, {}, tr("%1 without enough data"));
    return parts;
}

QList<AgingRow> WeeklyWords::aging(const MeasuredMetric &exceptions, const QString &column) const
{
    const CaseTable &cases = exceptions.result.cases;
    return aging(cases, exceptions.casesOf(u"open"_s), column, u"age_ns"_s,
                 [&](int index) { return cases.flag(index, u"expired_open"); });
}

QList<AgingRow> WeeklyWords::aging(const CaseTable &cases, const QList<int> &chosen, const QString &column,
                                   const QString &ageColumn, const std::function<bool(int)> &isLate) const
{
    const QString without = column == u"service" ? tr("Unmapped service")
        : column == u"owner"                     ? tr("No owner")
                                                 : tr("No rule named");
    QMap<QString, AgingRow> services;
    for (const int index : chosen) {
        AgingRow &row = services[cases.text(index, column)];
        const qint64 age = cases.integer(index, ageColumn);
        int *const buckets[] = {&row.age0, &row.age1, &row.age2, &row.age3, &row.age4};
        ++*buckets[ageBucket(age)];
        row.oldestNs = std::max(row.oldestNs, age);
        row.expiredCount += isLate(index) ? 1 : 0;
        row.team = visibleText(cases.text(index, u"team"));
    }
    int longest = 1;
    for (const AgingRow &row : std::as_const(services))
        longest = std::max(longest, row.total());
    QList<AgingRow> rows;
    for (auto it = services.begin(); it != services.end(); ++it) {
        it->key = it.key();
        it->unmapped = it.key().isEmpty();
        it->name = it->unmapped ? without : visibleText(it.key());
        it->fraction = double(it->total()) / longest;
        it->figureId = u"weekly/aging/"_s + it.key();
        addTexts(*it);
        rows.append(*it);
    }
    const auto rank = [](const AgingRow &row) { return std::tie(row.age4, row.age3, row.age2, row.age1, row.age0); };
    std::ranges::stable_sort(rows, [&](const AgingRow &a, const AgingRow &b) { return rank(a) > rank(b); });
    return rows;
}

void WeeklyWords::addTexts(AgingRow &row) const
{
    row.totalText = m_text.numbers().count(row.total());
    row.oldestText = m_text.numbers().ageInDays(std::chrono::nanoseconds(row.oldestNs));
    row.expiredText = m_text.numbers().count(row.expiredCount);
}

QList<Bar> WeeklyWords::bypassByService(const MeasuredMetric &bypass) const
{
    struct Count {
        QString service;
        qint64 bypassed = 0;
        qint64 blocked = 0;
    };
    QMap<QString, Count> counts;
    for (const int index : bypass.casesOf(u"den"_s))
        ++counts[bypass.result.cases.text(index, u"service")].blocked;
    for (const int index : bypass.casesOf(u"num"_s))
        ++counts[bypass.result.cases.text(index, u"service")].bypassed;
    QList<Count> ranked;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        it->service = it.key();
        if (it->bypassed > 0)
            ranked.append(*it);
    }
    std::ranges::stable_sort(ranked, std::greater{}, &Count::bypassed);

    QList<Bar> bars;
    const qint64 longest = ranked.isEmpty() ? 1 : ranked.first().bypassed;
    const auto add = [&](const QString &key, const QString &name, const Count &count) {
        bars.append({.key = key,
                     .name = name,
                     .fraction = std::min(1.0, double(count.bypassed) / double(longest)),
                     .valueText = m_text.ratio(bypass.definition, count.bypassed, count.blocked),
                     .figureId = u"weekly/bypass/"_s + key});
    };
    const qsizetype named = ranked.size() <= namedBars + 1 ? ranked.size() : namedBars;
    Count others;
    for (qsizetype i = 0; i < ranked.size(); ++i) {
        const Count &count = ranked[i];
        if (i < named) {
            add(count.service, count.service.isEmpty() ? tr("Unmapped service") : visibleText(count.service), count);
        } else {
            others.bypassed += count.bypassed;
            others.blocked += count.blocked;
        }
    }
    if (ranked.size() > named)
        add(otherServices.toString(), tr("%1 other services").arg(m_text.numbers().count(ranked.size() - named)),
            others);
    return bars;
}

QList<Attention> WeeklyWords::attention(const MeasuredMetric &exceptions) const
{
    struct Ranked {
        int rank = 0;
        qint64 urgencyNs = 0; ///< How long it has been wrong: since it expired, else since it was granted.
        Attention item;
    };
    const CaseTable &cases = exceptions.result.cases;
    const NumberText &numbers = m_text.numbers();
    const TimePoint instant = std::min(exceptions.result.scope.to, exceptions.result.scope.asOf);
    QList<Ranked> found;
    for (const int index : exceptions.casesOf(u"open"_s)) {
        Ranked ranked{.rank = 0, .urgencyNs = cases.integer(index, u"age_ns"), .item = {}};
        const QString age = numbers.ageInDays(std::chrono::nanoseconds(ranked.urgencyNs));
        const auto judge = [&](int rank, const QString &mark, const QString &title) {
            ranked.rank = rank;
            ranked.item.mark = mark;
            ranked.item.title = title;
        };
        const auto expires = cases.instant(index, u"expires_ns");
        if (cases.flag(index, u"expired_open") && expires) {
            ranked.urgencyNs = std::chrono::duration_cast<std::chrono::nanoseconds>(instant - *expires).count();
            const bool honoured = cases.flag(index, u"used_after_expiry");
            const bool today = instant - *expires < std::chrono::days(1);
            const QString since
                = today ? tr("Expired today") : tr("Expired %1 ago").arg(numbers.ageInDays(instant - *expires));
            judge(honoured ? 6 : 5, u"crit"_s,
                  honoured ? tr("%1, still honoured").arg(since) : tr("%1, still open").arg(since));
        } else if (cases.flag(index, u"no_owner")) {
            const auto since = cases.instant(index, u"first_granted_ns").value_or(instant);
            judge(4, u"crit"_s, tr("No owner since %1").arg(numbers.day(since)));
        } else if (cases.flag(index, u"no_expiry")) {
            judge(3, u"warn"_s, tr("Never expires, %1 old").arg(age));
        } else if (cases.flag(index, u"renewed_twice")) {
            judge(2, u"warn"_s,
                  tr("Renewed %1 times, %2 old").arg(numbers.count(cases.integer(index, u"grants") - 1), age));
        } else if (cases.flag(index, u"outlived")) {
            judge(1, u"warn"_s, tr("Outlived its release, %1 old").arg(age));
        } else {
            continue;
        }
        const QList<CaseReference> references = cases.references(index);
        ranked.item.reference = referenceOf(cases.text(index, u"row_id"));
        ranked.item.what = visibleText(cases.text(index, u"rule"));
        ranked.item.service = visibleText(cases.text(index, u"service"));
        ranked.item.owner = visibleText(cases.text(index, u"owner"));
        ranked.item.rowType = references.isEmpty() ? QString() : references.first().type;
        ranked.item.versionId = references.isEmpty() ? 0 : references.first().versionId;
        ranked.item.restsOn
            = QStringList{ranked.item.rowType, cases.text(index, u"source"), cases.text(index, u"row_id")}.join(u'/');
        found.append(ranked);
    }
    std::ranges::stable_sort(found, [](const Ranked &a, const Ranked &b) {
        return std::tie(a.rank, a.urgencyNs) > std::tie(b.rank, b.urgencyNs);
    });
    QList<Attention> rows;
    for (qsizetype i = 0; i < std::min<qsizetype>(found.size(), shownAttention); ++i)
        rows.append(found[i].item);
    return rows;
}

} // namespace plumbline
