// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AuditorRecord.h"
#include "models/LineTableModel.h"
#include "models/PacketModels.h"
#include "verify/PacketRecords.h"

#include <QThreadPool>
#include <atomic>

namespace plumbline {

/// The lines of a packet that is looked into: by kind and by words, from the newest back, the chosen one, and samples
/// that the auditor draws with a seed of his own.
class AuditorLines : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AuditorController")
    Q_PROPERTY(plumbline::FacetListModel *types READ types CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *table READ table CONSTANT)
    Q_PROPERTY(QString type READ type NOTIFY changed) ///< Only lines of these rows; empty: all.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(bool hasOlder READ hasOlder NOTIFY changed)
    Q_PROPERTY(bool searching READ isSearching NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY changed)
    Q_PROPERTY(plumbline::AuditorRecord *record READ record CONSTANT)

public:
    static constexpr int linesAtOnce = 1'000;

    explicit AuditorLines(NumberText text, QObject *parent = nullptr);
    ~AuditorLines() override;

    /// Shows the newest lines; notes and samples are kept in `notes`.
    void look(std::shared_ptr<PacketRecords> records, QList<std::pair<QString, qint64>> types,
              Result<PacketNotes> notes);
    const std::atomic_bool &stop() const { return *m_stop; } ///< Set when nobody looks any more.

    FacetListModel *types() { return &m_types; }
    LineTableModel *table() { return &m_lines; }
    const QString &type() const { return m_type; }
    const QString &query() const { return m_query; }
    void setQuery(const QString &words);
    QString countText() const;
    bool hasOlder() const { return m_hasOlder; }
    bool isSearching() const { return m_isSearching; }
    bool isSettled() const { return m_pending == 0; }
    const QString &problem() const { return m_problem; }
    int selectedRow() const { return m_selectedRow; }
    AuditorRecord *record() { return &m_record; }

    Q_INVOKABLE void chooseType(const QString &type); ///< Again: all types.
    Q_INVOKABLE void select(int row); ///< -1: none.
    Q_INVOKABLE void showOlder(); ///< Behind those that are there.
    /// Shows `size` rows of the chosen type in the order that the seed gives, and keeps with the notes which they are.
    Q_INVOKABLE void draw(const QString &seed, const QString &size);

signals:
    void changed();

private:
    void showTypes();
    void search();
    void find(qint64 before);
    void show(const Result<QList<PacketLine>> &found, bool areOlder);
    QList<TableLine> rowsOf(const QList<PacketLine> &lines) const;
    void take(const AuditorSample &sample, const QList<PacketLine> &lines);

    NumberText m_text;
    std::shared_ptr<PacketRecords> m_records;
    QList<std::pair<QString, qint64>> m_counts;
    QString m_type;
    QString m_query;
    QString m_problem;
    std::optional<AuditorSample> m_sample; ///< That is shown.
    bool m_hasOlder = false;
    bool m_isSearching = false;
    int m_selectedRow = -1;
    quint64 m_generation = 0;
    int m_pending = 0; ///< Questions without an answer.
    QList<PacketLine> m_found;
    FacetListModel m_types;
    LineTableModel m_lines;
    AuditorRecord m_record;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_pool; ///< One thread: the database answers one question at a time.
};

} // namespace plumbline
