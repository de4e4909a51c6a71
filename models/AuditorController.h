// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AuditorRecord.h"
#include "models/LineTableModel.h"
#include "models/PacketModels.h"
#include "models/PacketWork.h"
#include "verify/PacketCheck.h"

namespace plumbline {

class Clock;
class MetricCatalog;

/// A packet in the hands of somebody who has nothing else: its checks, its figures computed again, and its lines. Reads
/// the packet only; no store, no configuration, no network.
class AuditorController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< checking, ready, refused: not to be looked into.
    Q_PROPERTY(QString workText READ workText NOTIFY changed)
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
    Q_PROPERTY(plumbline::FacetListModel *types READ types CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *lines READ lines CONSTANT)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(bool searching READ isSearching NOTIFY changed)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY changed)
    Q_PROPERTY(plumbline::AuditorRecord *record READ record CONSTANT)

public:
    static constexpr int mostLines = 1'000; ///< That are shown of an answer; words make it fewer.

    AuditorController(QString file, QString trustFolder, const MetricCatalog &catalog, const Clock &clock,
                      NumberText text);
    ~AuditorController() override;

    void start();
    const QString &state() const { return m_state; }
    QString workText() const { return m_work.text(); }
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
    FacetListModel *types() { return &m_types; }
    LineTableModel *lines() { return &m_lines; }
    const QString &query() const { return m_query; }
    void setQuery(const QString &words);
    QString countText() const;
    bool isSearching() const { return m_isSearching; }
    bool isSettled() const { return m_state != QStringLiteral("checking") && m_pending == 0; }
    int selectedRow() const { return m_selectedRow; }
    AuditorRecord *record() { return &m_record; }

    Q_INVOKABLE void chooseType(const QString &type); ///< Again: all types.
    Q_INVOKABLE void select(int row); ///< -1: none.

signals:
    void changed();

private:
    struct Opened {
        PacketReport report;
        std::shared_ptr<PacketRecords> records; ///< Null when it is not to be looked into.
        QList<std::pair<QString, qint64>> types;
        QList<PacketFigureLine> figures;
    };
    static Result<Opened> open(const QString &file, const QString &trustFolder, const MetricCatalog &catalog,
                               const Clock &clock, const std::atomic_bool &stop, const WorkWatch &watch);
    void take(const Opened &opened);
    void showTypes();
    void showFigures(const QList<PacketFigureLine> &figures);
    void search();

    QString m_file;
    QString m_trustFolder;
    const MetricCatalog &m_catalog;
    const Clock &m_clock;
    NumberText m_text;
    QString m_state = QStringLiteral("checking");
    QString m_problem;
    QString m_query;
    QString m_type;
    bool m_isSearching = false;
    int m_selectedRow = -1;
    quint64 m_generation = 0;
    int m_pending = 0; ///< Questions without an answer.
    std::optional<PacketReport> m_report;
    QList<std::pair<QString, qint64>> m_counts;
    QList<PacketLine> m_found;
    PacketCheckModel m_checks;
    FacetListModel m_types;
    LineTableModel m_figures;
    LineTableModel m_lines;
    AuditorRecord m_record;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<PacketRecords> m_records;
    PacketWork m_work;
    QThreadPool m_pool; ///< One thread: the database answers one question at a time.
};

} // namespace plumbline
