// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WorkWatch.h"
#include "models/NumberText.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <memory>

namespace plumbline {

/// Long work on a packet, a request or a table beside the window, one piece at a time: how far it is, and that it can be stopped.
class PacketWork : public QObject
{
    Q_OBJECT

public:
    explicit PacketWork(NumberText text, QObject *parent = nullptr);
    ~PacketWork() override; ///< Stops what runs and waits for it.

    bool isRunning() const { return m_isRunning; }
    bool isStopping() const { return *m_stop; }
    const QString &text() const { return m_text; } ///< What is being done.
    double fraction() const { return m_fraction; } ///< 0 to 1; -1 when nobody knows.

    /// Does `work` with a watch to tell its progress to, then gives `accepted` its Result in this thread.
    template <typename Work, typename Accept>
    void start(Work work, Accept accepted)
    {
        using Answer = std::invoke_result_t<Work, const WorkWatch &>;
        begin();
        QtConcurrent::run(&m_pool, [this, work = std::move(work), stop = m_stop]() -> Answer {
            return work(watch(*stop));
        }).then(this, [this, accepted](const Answer &answer) {
            m_isRunning = false;
            accepted(answer);
            emit changed();
        });
    }
    void cancel();

signals:
    void changed();

private:
    void begin();
    WorkWatch watch(const std::atomic_bool &stop);
    void show(const QString &what, qint64 done, qint64 total);
    QString wordsFor(const QString &what) const;

    NumberText m_numbers;
    QString m_text;
    double m_fraction = -1;
    bool m_isRunning = false;
    std::shared_ptr<std::atomic_bool> m_stop;
    QThreadPool m_pool;
};

} // namespace plumbline
