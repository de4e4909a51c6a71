// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AuditorChanges.h"
#include "models/AuditorLines.h"
#include "models/PacketWork.h"
#include "verify/PacketCheck.h"

namespace plumbline {

class Clock;
class MetricCatalog;
class PacketVerifier;
struct PublishedDigests;

/// A packet in the hands of somebody who has nothing else: its checks, its figures computed again, and its lines. Reads
/// the packet only; no store, no configuration, no network.
class AuditorController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< checking, ready, refused: not to be looked into.
    Q_PROPERTY(QString workText READ workText NOTIFY changed)
    Q_PROPERTY(QString comparisonText READ comparisonText NOTIFY changed) ///< How far it is.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed) ///< Whose, of which period, and as of when.
    Q_PROPERTY(QString packetId READ packetId NOTIFY changed)
    Q_PROPERTY(QList<QString> gaps READ gaps NOTIFY changed) ///< Why it is not complete.
    Q_PROPERTY(QString conclusion READ conclusion NOTIFY changed)
    Q_PROPERTY(QString conclusionNote READ conclusionNote NOTIFY changed)
    Q_PROPERTY(QString conclusionMark READ conclusionMark NOTIFY changed)
    Q_PROPERTY(plumbline::PacketCheckModel *checks READ checks CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *figures READ figures CONSTANT)
    Q_PROPERTY(plumbline::AuditorLines *lines READ lines CONSTANT)
    Q_PROPERTY(plumbline::AuditorChanges *changes READ changes CONSTANT)

public:
    AuditorController(QString file, QString trustFolder, const MetricCatalog &catalog, const Clock &clock,
                      NumberText text);
    ~AuditorController() override;

    /// Checks it, and compares it with the packet `before`, if there is one.
    void start(const QString &before = {});
    /// Checks that the packet goes on from that one, and says what changed since; what was compared before is gone.
    Q_INVOKABLE void compareWith(const QString &before);
    Q_INVOKABLE void stopComparing(); ///< Also what was chosen since to be compared next.
    const QString &state() const { return m_state; }
    QString workText() const { return m_work.text(); }
    QString comparisonText() const { return m_comparison.text(); }
    const QString &problem() const { return m_problem; }
    QString name() const;
    QString about() const;
    QString packetId() const { return m_report ? m_report->packetId : QString(); }
    QStringList gaps() const;
    QString conclusion() const;
    QString conclusionNote() const;
    QString conclusionMark() const;
    PacketCheckModel *checks() { return &m_checks; }
    LineTableModel *figures() { return &m_figures; }
    AuditorLines *lines() { return &m_lines; }
    AuditorChanges *changes() { return &m_changes; }
    bool isSettled() const
    {
        return m_state != QStringLiteral("checking") && m_lines.isSettled() && !m_comparison.isRunning();
    }

signals:
    void changed();

private:
    struct Opened {
        PacketReport report;
        std::shared_ptr<PacketRecords> records; ///< Null when it is not to be looked into.
        QList<std::pair<QString, qint64>> types;
        QList<PacketFigureLine> figures;
    };
    struct Compared {
        PacketCheck continuity;
        PacketDiff diff;
        bool isVouchedFor = false; ///< The one before.
    };
    Result<PacketVerifier> verifier(const PublishedDigests &own, const WorkWatch &watch, bool ofTheOneBefore) const;
    Result<Opened> open(const WorkWatch &watch) const;
    Result<Compared> compare(const QString &before, const WorkWatch &watch) const;
    void take(const Opened &opened);
    void showReport(const PacketReport &report);
    void leaveOut();
    void comparisonEnded(const Result<Compared> &compared);
    QString about(const QJsonObject &packet) const;
    void showFigures(const QList<PacketFigureLine> &figures);

    QString m_file;
    QString m_trustFolder;
    const MetricCatalog &m_catalog;
    const Clock &m_clock;
    NumberText m_text;
    QString m_state = QStringLiteral("checking");
    QString m_problem;
    QString m_next; ///< To be compared with once what runs has stopped.
    std::optional<PacketReport> m_report;
    std::optional<PacketReport> m_ownReport; ///< Without the packet before.
    PacketCheckModel m_checks;
    LineTableModel m_figures;
    AuditorLines m_lines;
    AuditorChanges m_changes;
    std::shared_ptr<PacketRecords> m_records;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    PacketWork m_work;
    PacketWork m_comparison;
};

} // namespace plumbline
