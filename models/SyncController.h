// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NumberText.h"
#include "models/SyncMessageModel.h"
#include "sync/SyncReport.h"

#include <QThreadPool>
#include <atomic>

namespace plumbline {

/// One pull of the configured sources, as the controller runs it on its worker: told where it is, asked to stop.
/// With no names it pulls them all.
using SyncWork = std::function<Result<SyncReport>(const QStringList &sources,
                                                  const std::function<void(const SyncProgress &)> &progress,
                                                  const std::atomic_bool &stop)>;

/// Starts, shows and cancels a sync. The window stays usable while it runs.
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
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    Q_PROPERTY(plumbline::SyncMessageModel *messages READ messages CONSTANT)

public:
    SyncController(SyncWork work, QStringList sources, NumberText text, QObject *parent = nullptr);
    ~SyncController() override;

    bool running() const { return m_running; }
    bool canSync() const { return !m_running && !m_sources.isEmpty(); }
    bool stopping() const { return m_running && m_stop; }
    bool failed() const { return m_failed; }
    QString text() const;
    const QString &finishedText() const { return m_finishedText; }
    double fraction() const;
    SyncMessageModel *messages() { return &m_messages; }
    /// How the pull of that source stands; none when it takes no part in the pull that runs.
    std::optional<SyncMessage> messageOf(const QString &source) const;
    /// The sources that start() pulls.
    void setSources(QStringList sources);

    Q_INVOKABLE void start();
    /// Pulls one source; after the pull that runs, if one does.
    Q_INVOKABLE void startOne(const QString &source);
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void finished();

private:
    void pull(const QStringList &wanted, const QStringList &asked);
    void appendRow(const QString &source);
    QString placeOf(const SyncProgress &progress) const;
    QString paceOf(const SyncProgress &progress) const;
    void take(const SyncProgress &progress);
    void conclude(const Result<SyncReport> &report);
    static double fractionOf(const SyncProgress &progress);

    SyncWork m_work;
    QStringList m_sources;
    QStringList m_waiting; ///< Asked for while a pull ran.
    NumberText m_text;
    QList<SyncMessage> m_rows;
    SyncMessageModel m_messages;
    SyncProgress m_progress;
    QString m_finishedText;
    bool m_running = false;
    bool m_failed = false;
    std::atomic_bool m_stop = false;
    QThreadPool m_pool;
};

} // namespace plumbline
