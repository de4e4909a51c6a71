// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/SyncWords.h"

namespace plumbline {

/// What the controller asks of whatever pulls; both answer at once.
struct SyncOrders {
    std::function<void(const QStringList &sources)> start;
    /// False when it was not under way: then no report of it will come.
    std::function<bool(const QString &source)> cancel;
};

/// Starts, shows and cancels pulls, those that a person asks for and those that are due. A round is everything from
/// the first source that begins until none is left.
class SyncController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool canSync READ canSync NOTIFY changed)
    Q_PROPERTY(bool stopping READ stopping NOTIFY changed)
    Q_PROPERTY(bool failed READ failed NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString finishedText READ finishedText NOTIFY changed)
    /// Why nothing is pulled although something is due or asked for; empty while nothing is in the way.
    Q_PROPERTY(QString heldText READ heldText NOTIFY changed)
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    Q_PROPERTY(plumbline::SyncMessageModel *messages READ messages CONSTANT)

public:
    SyncController(SyncOrders orders, QStringList sources, NumberText text, QObject *parent = nullptr);

    bool running() const;
    bool canSync() const; ///< There is a source that is not being pulled.
    bool stopping() const;
    bool failed() const { return m_failed; }
    QString text() const;
    const QString &finishedText() const { return m_finishedText; }
    const QString &heldText() const { return m_held; }
    double fraction() const;
    SyncMessageModel *messages() { return &m_messages; }
    /// How the pull of that source stands; none when it is not being pulled.
    std::optional<SyncMessage> messageOf(const QString &source) const;
    /// The sources that start() pulls.
    void setSources(QStringList sources);

    Q_INVOKABLE void start();
    Q_INVOKABLE void startOne(const QString &source);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void cancelOne(const QString &source);

    // What the schedule tells, on the thread of this object.
    void take(const SyncProgress &progress);
    void conclude(const SourceReport &report);
    void hold(const QString &why); ///< Empty: no more.

signals:
    void changed();
    void sourceFinished(const QString &source);
    void finished(); ///< Of a round.

private:
    void ask(const QStringList &sources);
    SyncMessage &rowOf(const QString &source);
    void publish();
    void endRound();

    SyncOrders m_orders;
    QStringList m_sources;
    NumberText m_text;
    SyncWords m_words{m_text};
    QList<SyncMessage> m_rows;
    QList<SourceReport> m_reports; ///< Of the round.
    SyncMessageModel m_messages;
    SyncProgress m_progress; ///< The newest.
    QString m_finishedText, m_held;
    bool m_isAsked = false; ///< A person began this round or joined it.
    bool m_isRound = false;
    bool m_failed = false;
};

} // namespace plumbline
