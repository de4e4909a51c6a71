// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NumberText.h"
#include "models/SourceDetailModels.h"
#include "models/SourceFacts.h"
#include "models/SourceModels.h"

namespace plumbline {

/// The chosen source in full: cause and remedy, what it brought, its streams, its days, its last answers.
class SourceDetail : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourcesController")
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString mark READ mark NOTIFY changed)
    Q_PROPERTY(QString action READ action NOTIFY changed) ///< What helps: that of its row.
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed)
    Q_PROPERTY(QString recordsText READ recordsText NOTIFY changed)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY changed)
    Q_PROPERTY(QString messageKind READ messageKind NOTIFY changed)
    Q_PROPERTY(QString messageTitle READ messageTitle NOTIFY changed)
    Q_PROPERTY(QString messageText READ messageText NOTIFY changed)
    /// The sentence of the core as the ledger keeps it; empty when the newest run did not fail.
    Q_PROPERTY(QString reportedText READ reportedText NOTIFY changed)
    /// What the secret must be allowed to do; empty unless a permission is missing.
    Q_PROPERTY(QList<QString> neededPermissions READ neededPermissions NOTIFY changed)
    Q_PROPERTY(QString lossTitle READ lossTitle NOTIFY changed)
    Q_PROPERTY(QString lossText READ lossText NOTIFY changed)
    Q_PROPERTY(QString affectedText READ affectedText NOTIFY changed)
    Q_PROPERTY(QString retentionText READ retentionText NOTIFY changed)
    Q_PROPERTY(QList<QString> labels READ labels NOTIFY changed)
    Q_PROPERTY(QList<QString> values READ values NOTIFY changed)
    /// Of the pull that is under way: stream, pages, records, rate, what is left; empty when there is none.
    Q_PROPERTY(QList<QString> pullLabels READ pullLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> pullValues READ pullValues NOTIFY changed)
    Q_PROPERTY(double pullFraction READ pullFraction NOTIFY changed) ///< -1: the total is not known.
    Q_PROPERTY(bool stopping READ isStopping NOTIFY changed)
    Q_PROPERTY(bool paused READ isPaused NOTIFY changed)
    Q_PROPERTY(plumbline::StreamListModel *streams READ streams CONSTANT)
    Q_PROPERTY(plumbline::RunDayListModel *days READ days CONSTANT)
    Q_PROPERTY(plumbline::EventListModel *answers READ answers CONSTANT)
    Q_PROPERTY(plumbline::EventListModel *runs READ runs CONSTANT)

public:
    static constexpr int shownDays = 14;

    explicit SourceDetail(NumberText text, QObject *parent = nullptr) : QObject(parent), m_text(std::move(text)) { }

    void show(const SourceFacts &facts, TimePoint now);
    void clear();

    const QString &key() const { return m_row.key; }
    const QString &title() const { return m_row.title; }
    const QString &place() const { return m_row.place; }
    const QString &mark() const { return m_row.mark; }
    const QString &action() const { return m_row.action; }
    const QString &actionText() const { return m_row.actionText; }
    const QString &recordsText() const { return m_row.recordsText; }
    const QString &badgeText() const { return m_badge; }
    const QString &messageKind() const { return m_messageKind; }
    const QString &messageTitle() const { return m_messageTitle; }
    const QString &messageText() const { return m_messageText; }
    const QString &reportedText() const { return m_reported; }
    const QStringList &neededPermissions() const { return m_permissions; }
    const QString &lossTitle() const { return m_lossTitle; }
    const QString &lossText() const { return m_lossText; }
    const QString &affectedText() const { return m_affected; }
    const QString &retentionText() const { return m_retention; }
    const QStringList &labels() const { return m_labels; }
    const QStringList &values() const { return m_values; }
    const QStringList &pullLabels() const { return m_pullLabels; }
    const QStringList &pullValues() const { return m_pullValues; }
    double pullFraction() const { return m_pullFraction; }
    bool isStopping() const { return m_isStopping; }
    bool isPaused() const { return m_isPaused; }
    StreamListModel *streams() { return &m_streams; }
    RunDayListModel *days() { return &m_days; }
    EventListModel *answers() { return &m_answers; }
    EventListModel *runs() { return &m_runs; }
    QString report() const; ///< For whoever runs the source: what happened, in full, without secrets.

signals:
    void changed();

private:
    void showPull(const SourceFacts &facts);
    void addFact(const QString &label, const QString &value);
    void showFacts(const SourceFacts &facts, TimePoint now);
    void showStreams(const SourceFacts &facts, TimePoint now);
    void showDays(const SourceFacts &facts, TimePoint now);
    void showEvents(const SourceFacts &facts, TimePoint now);

    NumberText m_text;
    SourceRow m_row;
    QString m_badge, m_messageKind, m_messageTitle, m_messageText, m_reported, m_retention, m_lossTitle, m_lossText,
        m_affected;
    QStringList m_permissions, m_labels, m_values, m_pullLabels, m_pullValues;
    double m_pullFraction = -1;
    bool m_isStopping = false;
    bool m_isPaused = false;
    StreamListModel m_streams;
    RunDayListModel m_days;
    EventListModel m_answers;
    EventListModel m_runs;
};

} // namespace plumbline
