// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ExceptionsWords.h"

#include "base/SafeText.h"
#include "models/WeeklyWords.h"
#include "store/StoreInfo.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<ExceptionsData> ExceptionsData::read(StoreConnection &connection, const MetricCatalog &catalog,
                                            const MetricScope &scope, const std::shared_ptr<PanelMemory> &panels)
{
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    ExceptionsData data;
    data.isFirstRun = info->rows == 0;
    const std::pair<QString, MeasuredMetric *> wanted[]
        = {{u"exception_aging"_s, &data.open}, {u"exception_activity"_s, &data.activity}};
    for (const auto &[id, place] : wanted) {
        auto measured = measureMetric(connection, catalog, id, scope, panels);
        if (!measured)
            return fail(measured.error());
        *place = std::move(*measured);
    }
    return data;
}

TimePoint ExceptionsWords::instant() const
{
    return std::min(m_data.open.result.scope.to, m_data.open.result.scope.asOf);
}

std::optional<int> ExceptionsWords::daysToExpiry(int index) const
{
    const auto expires = m_data.open.result.cases.instant(index, u"expires_ns");
    if (!expires)
        return {};
    const NumberText &numbers = m_text.numbers();
    return int(numbers.localTime(instant()).date().daysTo(numbers.localTime(*expires).date()));
}

QList<RowFigure> ExceptionsWords::verdict() const
{
    const NumberText &numbers = m_text.numbers();
    const Figure figure = m_text.figure(m_data.open.definition, m_data.open.result);
    if (!m_data.open.result.figure())
        return {{.key = {}, .mark = u"unk"_s, .value = figure.value, .words = figure.basis}};
    QList<RowFigure> figures{{.key = u"open"_s, .mark = {}, .value = figure.value, .words = tr("open")}};
    const auto add = [&](const QString &key, const QString &mark, const QString &words) {
        if (const qsizetype n = casesOf(key).size(); n > 0)
            figures.append({.key = key, .mark = mark, .value = numbers.count(n), .words = words});
    };
    add(u"expired_still_used"_s, u"crit"_s, tr("used after expiry"));
    add(u"expired_open"_s, u"crit"_s, tr("expired, still open"));
    add(u"no_owner"_s, u"crit"_s, tr("without owner"));
    add(u"renewed_twice_or_more"_s, u"warn"_s, tr("renewed twice or more"));
    if (figure.state == u"partial" || figure.state == u"stale")
        figures.append({.key = {},
                        .mark = figure.state == u"partial" ? u"part"_s : figure.state,
                        .value = figure.stateText,
                        .words = {}});
    const QJsonValue median = m_data.open.result.output(u"median_age_days");
    const QJsonValue high = m_data.open.result.output(u"p90_age_days");
    if (median.isDouble() && high.isDouble())
        figures.append({.key = u"open"_s,
                        .mark = {},
                        .value = tr("%1 d", "an age in days").arg(numbers.decimal(median.toDouble(), 0)),
                        .words = tr("median age, p90 %1 d").arg(numbers.decimal(high.toDouble(), 0))});
    return figures;
}

QList<RowFigure> ExceptionsWords::changes() const
{
    QList<RowFigure> figures;
    const bool isKnown = hasFigure(m_data.activity.result.state());
    const std::pair<QString, QString> wanted[] = {{u"activity/created"_s, tr("Created")},
                                                  {u"activity/renewed"_s, tr("Renewed")},
                                                  {u"activity/closed"_s, tr("Closed")},
                                                  {u"activity/expired"_s, tr("Ran out")}};
    for (const auto &[key, words] : wanted)
        figures.append({.key = isKnown ? key : QString(),
                        .mark = {},
                        .value = isKnown ? m_text.numbers().count(casesOf(key).size()) : u"?"_s,
                        .words = words});
    return figures;
}

QList<RowFigure> ExceptionsWords::beyond() const
{
    QList<RowFigure> figures;
    const std::tuple<QString, QString, QString> wanted[]
        = {{u"expiry/before"_s, u"crit"_s, tr("expired before")},
           {u"expiry/after"_s, QString(), tr("after %1 d").arg(m_text.numbers().count(daysAhead))},
           {u"expiry/never"_s, QString(), tr("no expiry date")}};
    for (const auto &[key, mark, words] : wanted)
        if (const qsizetype n = casesOf(key).size(); n > 0)
            figures.append({.key = key, .mark = mark, .value = m_text.numbers().count(n), .words = words});
    return figures;
}

QList<ExpiryDay> ExceptionsWords::days() const
{
    const QDate today = m_text.numbers().localTime(instant()).date();
    QList<ExpiryDay> days;
    for (int offset = -daysBefore; offset <= daysAhead; ++offset)
        days.append({.key = u"expiry/%1"_s.arg(offset),
                     .name = m_text.numbers().day(today.addDays(offset)),
                     .count = 0,
                     .countText = {},
                     .overdue = offset < 0,
                     .today = offset == 0,
                     .soon = offset >= 0 && offset < 7});
    for (const int index : m_data.open.casesOf(u"open"_s))
        if (const auto offset = daysToExpiry(index); offset && *offset >= -daysBefore && *offset <= daysAhead)
            ++days[*offset + daysBefore].count;
    for (ExpiryDay &day : days)
        day.countText = m_text.numbers().count(day.count);
    return days;
}

QList<int> ExceptionsWords::casesOf(const QString &key) const
{
    if (isOfActivity(key))
        return m_data.activity.casesOf(key.section(u'/', 1));
    if (!key.startsWith(u"expiry/"))
        return m_data.open.casesOf(key);
    const QString which = key.section(u'/', 1);
    QList<int> chosen = m_data.open.casesOf(u"open"_s);
    chosen.removeIf([&](int index) {
        const auto offset = daysToExpiry(index);
        if (which == u"never")
            return offset.has_value();
        if (!offset)
            return true;
        if (which == u"before")
            return *offset >= -daysBefore;
        return which == u"after" ? *offset <= daysAhead : *offset != which.toInt();
    });
    return chosen;
}

std::pair<QString, QString> ExceptionsWords::stateOf(int index) const
{
    const CaseTable &cases = m_data.open.result.cases;
    if (cases.flag(index, u"expired_open"))
        return {u"crit"_s,
                cases.flag(index, u"used_after_expiry") ? tr("Expired, still honoured") : tr("Expired, still open")};
    if (cases.flag(index, u"no_owner"))
        return {u"crit"_s, tr("No owner")};
    if (cases.flag(index, u"used_after_expiry"))
        return {u"warn"_s, tr("Was used while expired")};
    if (cases.flag(index, u"no_expiry"))
        return {u"warn"_s, tr("Never expires")};
    if (cases.flag(index, u"renewed_twice"))
        return {u"warn"_s, tr("Renewed again and again")};
    return {{}, tr("In force")};
}

QList<TableLine> ExceptionsWords::lines() const
{
    const CaseTable &cases = m_data.open.result.cases;
    const NumberText &numbers = m_text.numbers();
    QList<TableLine> lines;
    for (const int index : m_data.open.casesOf(u"open"_s)) {
        TableLine line = TableLine::of(Columns, index);
        line.setName(Number, WeeklyWords::referenceOf(cases.text(index, u"row_id")), {});
        line.setName(Rule, cases.text(index, u"rule"), tr("No rule named"));
        line.setName(Service, cases.text(index, u"service"), tr("Unmapped service"));
        line.setName(Owner, cases.text(index, u"owner"), tr("No owner"));
        const qint64 age = cases.integer(index, u"age_ns");
        const qint64 days = std::chrono::floor<std::chrono::days>(std::chrono::nanoseconds(age)).count();
        line.set(Age, numbers.count(days), age, QString::number(days));
        const auto expires = cases.instant(index, u"expires_ns");
        const auto left = daysToExpiry(index);
        if (expires && left) {
            line.setInstant(Expires, numbers.day(*expires), *expires);
            line.set(Left, (*left < 0 ? u"\u2212"_s : QString()) + numbers.count(std::abs(*left)), toNs(*expires),
                     QString::number(*left));
        } else {
            line.set(Expires, tr("never"), {});
            line.set(Left, u"—"_s, {});
        }
        const qint64 renewals = cases.integer(index, u"grants") - 1;
        line.setNumber(Renewals, numbers.count(renewals), renewals);
        const auto [mark, words] = stateOf(index);
        line.mark = mark;
        line.set(State, words, (mark == u"crit" ? u"0"_s : mark == u"warn" ? u"1"_s : u"2"_s) + words);
        lines.append(line);
    }
    return lines;
}

} // namespace plumbline
