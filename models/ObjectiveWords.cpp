// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NotificationsWords.h"

#include "base/SafeText.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// How the alerts of an objective stand together, the better the lower.
enum class Standing { Within, PartlyKnown, Unknown, Ticket, Page };

/// By the windows as they are, and by what fires until it is known to be over.
Standing standingOf(const QString &objective, const QJsonArray &windows, const QList<AlertStanding> &alerts)
{
    bool isAnyKnown = false;
    bool isAnyUnknown = windows.isEmpty();
    Standing worst = Standing::Within;
    for (const auto &window : windows) {
        (window[u"firing"].isBool() ? isAnyKnown : isAnyUnknown) = true;
        if (window[u"firing"].toBool())
            worst = std::max(worst, window[u"severity"].toString() == u"page" ? Standing::Page : Standing::Ticket);
    }
    for (const AlertStanding &one : alerts) {
        if (one.isFiring() && one.last.key.objective == objective)
            worst = std::max(worst, one.last.severity == u"page" ? Standing::Page : Standing::Ticket);
    }
    return worst != Standing::Within || !isAnyUnknown ? worst
        : isAnyKnown                                  ? Standing::PartlyKnown
                                                      : Standing::Unknown;
}

} // namespace

QString NotificationsWords::promised(const ObjectiveStanding &objective) const
{
    const CaseTable &cases = objective.result.cases;
    QString said = objective.result.params.value(u"objective"_s);
    for (int row = 0; row < cases.size(); ++row) {
        if (!cases.isNull(row, u"objective"))
            said = cases.text(row, u"objective");
    }
    bool isNumber = false;
    const double share = said.toDouble(&isNumber);
    const int digits = std::clamp(int(said.section(u'.', 1).size()) - 2, 0, 6);
    return isNumber ? m_text.percentWithSign(share, digits) : NumberText::unknown();
}

QList<TableLine> NotificationsWords::objectives(const NotificationsData &data) const
{
    QList<TableLine> lines;
    for (qsizetype i = 0; i < data.byObjective.size(); ++i) {
        const ObjectiveStanding &one = data.byObjective[i];
        const QJsonArray windows = one.result.output(u"windows").toArray();
        TableLine line = TableLine::of(ObjectiveColumns, int(i));
        const QString name = objectiveName(one.name);
        line.set(Objective, name, name);
        line.set(Promised, promised(one), promised(one));
        const QJsonValue budget = one.result.output(u"budget_remaining");
        line.set(Budget, budget.isDouble() ? m_text.percentWithSign(budget.toDouble(), 0) : NumberText::unknown(),
                 budget.isDouble() ? QVariant(budget.toDouble()) : QVariant(),
                 budget.isDouble() ? QString::number(budget.toDouble(), 'g', 15) : QString());
        const QJsonValue burn = windows.first()[u"long_burn"];
        line.set(Burn, burn.isDouble() ? m_text.decimal(burn.toDouble(), 1) : NumberText::unknown(),
                 burn.isDouble() ? QVariant(burn.toDouble()) : QVariant(),
                 burn.isDouble() ? QString::number(burn.toDouble(), 'g', 15) : QString());
        const Standing standing = standingOf(one.name, windows, data.standing);
        const QString state = standing == Standing::Unknown ? tr("Not known", "whether an alert fires")
            : standing == Standing::PartlyKnown ? tr("Partly known", "some windows of an objective have no events")
            : standing == Standing::Within      ? tr("Within", "an objective whose budget does not burn too fast")
                                                : tr("Firing", "an alert");
        constexpr std::array marks{"ok"_L1, "part"_L1, "unk"_L1, "warn"_L1, "crit"_L1};
        line.set(State, state, int(standing));
        line.mark = marks[size_t(standing)];
        lines.append(line);
    }
    return lines;
}

QList<AlertLine> NotificationsWords::alerts(const ObjectiveStanding &objective, const NotificationsData &data) const
{
    QList<AlertLine> lines;
    const QJsonArray windows = objective.result.output(u"windows").toArray();
    for (const auto &window : windows) {
        const auto burn = [&](QStringView which) {
            const QJsonValue value = window.toObject().value(which);
            return value.isDouble() ? m_text.decimal(value.toDouble(), 1) : NumberText::unknown();
        };
        AlertLine line;
        line.name = visibleText(window[u"name"].toString());
        line.burnText = tr("%1 and %2", "burn rates of a long and a short window").arg(burn(u"long_burn"), burn(u"short_burn"));
        line.limitText = tr("limit %1").arg(m_text.decimal(window[u"factor"].toDouble(), 1));
        const bool isKnown = window[u"firing"].isBool();
        const bool isFiring = window[u"firing"].toBool();
        line.mark = !isKnown ? u"unk"_s : !isFiring ? u"ok"_s : severityMark(window[u"severity"].toString());
        line.stateText = !isKnown ? tr("Not known", "whether an alert fires")
            : isFiring            ? tr("Firing", "an alert")
                                  : tr("Does not fire", "an alert");
        for (const AlertStanding &standing : data.standing) {
            if (!standing.isFiring() || !(standing.last.key == AlertKey{objective.name, window[u"name"].toString()}))
                continue;
            line.mark = severityMark(standing.last.severity);
            line.stateText = standing.acknowledged ? tr("Seen by %1", "an alert that fires").arg(visibleText(standing.acknowledged->who))
                : isFiring                         ? tr("Firing", "an alert")
                                                   : tr("Fired, not known to be over", "an alert");
        }
        lines.append(line);
    }
    return lines;
}

QList<AlertLine> NotificationsWords::history(const QString &objective, const NotificationsData &data) const
{
    QList<AlertLine> lines;
    for (const AlertEvent &event : data.history) {
        if (event.key.objective != objective || event.at > m_now)
            continue;
        const bool isSeen = event.kind == AlertEvent::Kind::Acknowledged;
        const bool isFired = event.kind == AlertEvent::Kind::Fired;
        AlertLine line;
        line.name = visibleText(event.key.alert);
        line.mark = isSeen ? u"info"_s : !isFired ? u"ok"_s : severityMark(event.severity);
        line.burnText = m_text.instantUtc(event.at);
        line.limitText = visibleText(event.note);
        line.stateText = isSeen ? tr("seen by %1", "an alert").arg(visibleText(event.who))
            : isFired           ? tr("fired", "an alert")
                                : tr("is over", "an alert");
        lines.append(line);
    }
    return lines;
}

} // namespace plumbline
