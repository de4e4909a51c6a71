// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/LineTableModel.h"
#include "models/NotificationModels.h"
#include "models/NotificationsData.h"
#include "models/SourceWords.h"

namespace plumbline {

/// Turns what the store tells of its own accord into the lines of the page Notifications.
class NotificationsWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::NotificationsWords)

public:
    enum ObjectiveColumn { Objective, Promised, Budget, Burn, State, ObjectiveColumns };

    NotificationsWords(const NumberText &text, TimePoint now) : m_text(text), m_now(now) { }

    /// Newest first; older than shownDays only where it still lasts.
    QList<NotificationLine> lines(const NotificationsData &data, const QList<SourceFacts> &sources,
                                  const QSet<QString> &read) const;
    QList<TableLine> objectives(const NotificationsData &data) const; ///< caseIndex: place in byObjective.
    QList<AlertLine> alerts(const ObjectiveStanding &objective, const NotificationsData &data) const;
    QList<AlertLine> history(const QString &objective, const NotificationsData &data) const;
    QString objectiveName(const QString &name) const;
    QString promised(const ObjectiveStanding &objective) const; ///< "99.9 %"

    static QString severityMark(const QString &severity); ///< Of an alert that fires.
    static constexpr auto shownDays = std::chrono::days(90);
    static constexpr auto expiryNotice = std::chrono::days(7); ///< So long before it a person hears that it will expire.

private:
    void addAlerts(QList<NotificationLine> &lines, const NotificationsData &data) const;
    void addSources(QList<NotificationLine> &lines, const QList<SourceFacts> &sources) const;
    void addExceptions(QList<NotificationLine> &lines, const MeasuredMetric &exceptions) const;
    void addPackets(QList<NotificationLine> &lines, const NotificationsData &data) const;
    QString dayText(TimePoint at) const;
    QString burnText(const QString &decimal) const; ///< "23.1"

    const NumberText &m_text;
    TimePoint m_now;
};

} // namespace plumbline
