// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NotificationsWords.h"
#include "models/PageReading.h"
#include "models/RowFigureModel.h"
#include "models/RowsRequest.h"

#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace plumbline {

class SourcesController;

/// The page Notifications: how the objectives stand, and what a person should hear of. It speaks of now, whatever week
/// the other pages show; which notifications were read is kept on this computer.
class NotificationsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString asOfText READ asOfText NOTIFY changed) ///< "as of 08:52"
    Q_PROPERTY(plumbline::RowFigureModel *verdict READ verdict CONSTANT)
    Q_PROPERTY(plumbline::NotificationListModel *lines READ lines CONSTANT)
    Q_PROPERTY(QString unreadText READ unreadText NOTIFY changed) ///< For the navigation; empty when all are read.
    Q_PROPERTY(QString unreadKind READ unreadKind NOTIFY changed)
    Q_PROPERTY(QString nothingText READ nothingText NOTIFY changed) ///< What an empty list means, part by part.
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed) ///< What was marked as read last can be taken back.
    Q_PROPERTY(bool objectivesKnown READ objectivesKnown NOTIFY changed)
    Q_PROPERTY(plumbline::LineTableModel *objectives READ objectives CONSTANT)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed) ///< Line of the objectives; -1 for none.
    Q_PROPERTY(QString chosenName READ chosenName NOTIFY changed)
    Q_PROPERTY(QString chosenPromise READ chosenPromise NOTIFY changed)
    Q_PROPERTY(plumbline::AlertLineModel *alerts READ alerts CONSTANT)
    Q_PROPERTY(plumbline::AlertLineModel *history READ history CONSTANT)
    Q_PROPERTY(bool canAcknowledge READ canAcknowledge NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< Why something could not be written down.

public:
    NotificationsController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                            SourcesController &sources, QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    QString asOfText() const;
    RowFigureModel *verdict() { return &m_verdict; }
    NotificationListModel *lines() { return &m_lines; }
    const QList<NotificationLine> &shown() const { return m_shown; }
    QString unreadText() const, unreadKind() const;
    bool canUndo() const { return m_before.has_value(); }
    bool objectivesKnown() const { return m_data && !m_data->byObjective.isEmpty(); }
    LineTableModel *objectives() { return &m_objectives; }
    int chosen() const;
    QString chosenName() const, chosenPromise() const;
    AlertLineModel *alerts() { return &m_alerts; }
    AlertLineModel *history() { return &m_history; }
    bool canAcknowledge() const { return !firing().isEmpty(); }
    QString nothingText() const;
    const QString &problem() const { return m_problem; }
    /// Keys of those that were read, as they are kept outside.
    void setRead(const QStringList &keys);

    Q_INVOKABLE void reload();
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void openObjective(); ///< The rows behind the chosen one.
    Q_INVOKABLE void open(int line); ///< What a notification is about; it counts as read then.
    Q_INVOKABLE void toggleRead(int line);
    Q_INVOKABLE void markAllRead();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void acknowledge(const QString &note); ///< Every alert of the chosen objective that fires.
    void look(); ///< Rows came: writes down which alerts fire or are over now, then reads again.

signals:
    void changed();
    void acknowledged(); ///< It is written down.
    void readChanged(const QStringList &keys);
    void rowsRequested(const plumbline::RowsRequest &request);
    void sourceRequested(const QString &id);
    void pageRequested(const QString &page);

private:
    void build(), buildLines();
    qint64 unread() const;
    void setReadKeys(QSet<QString> keys, bool canTakeBack);
    const ObjectiveStanding *chosenObjective() const;
    QList<AlertKey> firing() const; ///< Of the chosen objective, those that nobody has seen.
    void write(const std::function<Result<void>(StoreConnection &)> &work, const std::function<void()> &kept);
    NotificationsWords words() const { return {m_scope.text(), m_scope.now()}; }

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    SourcesController &m_sources;
    PageReading m_reading;
    std::optional<NotificationsData> m_data;
    QList<NotificationLine> m_shown;
    QSet<QString> m_read;
    std::optional<QSet<QString>> m_before;
    QString m_chosen, m_problem;
    QTimer m_minutes;
    QThreadPool m_writer;
    RowFigureModel m_verdict;
    NotificationListModel m_lines;
    LineTableModel m_objectives{{.columns = NotificationsWords::ObjectiveColumns,
                                 .sortedBy = NotificationsWords::State,
                                 .descending = true,
                                 .marked = NotificationsWords::State}};
    AlertLineModel m_alerts, m_history;
};

} // namespace plumbline
