// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "models/NumberText.h"
#include "store/StoreInfo.h"
#include "store/SyncLedger.h"
#include "sync/Configuration.h"

#include <QQmlEngine>

namespace plumbline {

class QueryRunner;

/// What the status line says about the whole store: how complete and how fresh it is.
struct Knowledge {
    StoreInfo info;
    QList<SyncRunRecord> latest; ///< Newest run of each source.
    QList<SyncRunRecord> complete; ///< Newest complete run of each source.
};

/// The line at the foot of the window: sources current, known up to, zone, definitions, store.
class KnowledgeController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString mark READ mark NOTIFY changed)
    Q_PROPERTY(QString sourcesText READ sourcesText NOTIFY changed)
    Q_PROPERTY(QString sourcesShort READ sourcesShort NOTIFY changed)
    Q_PROPERTY(QString knownText READ knownText NOTIFY changed)
    Q_PROPERTY(QString zoneText READ zoneText CONSTANT)
    Q_PROPERTY(QString definitionsText READ definitionsText CONSTANT)
    Q_PROPERTY(QString storeText READ storeText NOTIFY changed)
    Q_PROPERTY(QString recordCountText READ recordCountText NOTIFY changed)
    /// What a page says at its head when all of it is old or a source failed; the title is empty when all is well.
    Q_PROPERTY(QString noticeKind READ noticeKind NOTIFY changed)
    Q_PROPERTY(QString noticeTitle READ noticeTitle NOTIFY changed)
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY changed)
    /// Why a store that holds nothing holds nothing: what failed when it was tried; empty when nobody tried.
    Q_PROPERTY(QString firstFailure READ firstFailure NOTIFY changed)

public:
    KnowledgeController(QueryRunner &runner, const Clock &clock, NumberText text, QStringList sources, int definitions,
                        QObject *parent = nullptr);

    QString mark() const;
    QString sourcesText() const;
    QString sourcesShort() const;
    QString knownText() const;
    QString zoneText() const;
    QString definitionsText() const;
    QString storeText() const;
    QString recordCountText() const;
    QString noticeKind() const
    {
        return isStale() || failedSources().size() < sources().size() ? QStringLiteral("warn") : QStringLiteral("info");
    }
    QString noticeTitle() const;
    QString noticeText() const;
    QString firstFailure() const;

    Q_INVOKABLE void reload();
    void setSources(const QList<SourceSettings> &sources);

    /// When all of the store is older than this, its figures are stale: as the definitions of the metrics have it.
    static constexpr std::chrono::hours staleAfter{26};

signals:
    void changed();

private:
    int currentSources() const;
    bool isStale() const; ///< Something was read once, and all of it is too old.
    QStringList failedSources() const; ///< Whose newest run failed.
    std::optional<TimePoint> knownUntil() const;
    QStringList sources() const; ///< The configured ones, or those that the store knows when none is configured.

    QueryRunner &m_runner;
    const Clock &m_clock;
    NumberText m_text;
    QStringList m_configured;
    QHash<QString, std::chrono::seconds> m_limits; ///< Of the configured ones; others have staleAfter.
    int m_definitions;
    std::optional<Knowledge> m_known;
    QString m_problem;
    quint64 m_generation = 0;
};

} // namespace plumbline
