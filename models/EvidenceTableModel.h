// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/EvidenceColumns.h"
#include "models/NumberText.h"
#include "models/WholeRows.h"
#include "store/RowQueries.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QQmlEngine>
#include <QSet>
#include <algorithm>
#include <limits>
#include <memory>

namespace plumbline {

class QueryRunner;
class SearchMemory;

/// A window on the rows of one type: blocks are read on workers when they are looked at, the least used are dropped.
class EvidenceTableModel : public QAbstractTableModel, public WholeTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by EvidenceController")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString type READ type NOTIFY countChanged) ///< Of the rows.
    Q_PROPERTY(int firstRow READ firstRow NOTIFY countChanged) ///< Of all that match, the one that is row 0 here.
    Q_PROPERTY(int allRows READ allRows NOTIFY countChanged) ///< That match; those from firstRow on are laid out.

public:
    enum Role { AlignRightRole = Qt::UserRole, MonoRole, VersionRole };
    static constexpr int blockSize = 200;
    static constexpr int keptBlocks = 64;
    /// Positions in a view are 32-bit floats: beyond this many rows of 32 px they stop being exact.
    static constexpr qint64 maximumRows = 200'000;
    qint64 mostRows = maximumRows; ///< Laid out at once; whole blocks.

    EvidenceTableModel(QueryRunner &runner, std::shared_ptr<SearchMemory> memory, NumberText text,
                       QObject *parent = nullptr);

    /// Shows the rows of that filter; `count` is what the store counted for it.
    void show(const RowFilter &filter, qint64 count, int impliedYear);
    void clear();

    int count() const { return m_count; }
    const QString &type() const { return m_filter.type; }
    int firstRow() const { return int(m_first); }
    int allRows() const { return int(std::min<qint64>(m_matching, std::numeric_limits<int>::max())); }
    /// Where one of all rows is here; when it is not, others are laid out, with it in their middle. Reads none.
    Q_INVOKABLE int bring(int row);
    const StoredRow *rowAt(int row) const; ///< Null while its block is not read yet.
    bool isReading() const { return !m_asked.isEmpty(); }
    const QList<EvidenceColumn> &columns() const { return m_columns; }

    Q_INVOKABLE int columnWidthHint(int column) const;
    /// Also those beyond maximumRows; of the store as it was when show() was called.
    WholeRows wholeRows(const QList<RowSpan> &spans) const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void blockLoaded(int firstRow, int lastRow);
    void failed(const QString &reason);

private:
    using Block = QList<StoredRow>;

    void ask(int block) const;
    void read(int block);
    void accept(int block, Block rows);
    QString textOf(const StoredRow &stored, const EvidenceColumn &column) const;
    static QString outcomeOf(const Row &row, const EvidenceColumn &column);
    static QString exactOf(const StoredRow &stored, const EvidenceColumn &column);

    QueryRunner &m_runner;
    std::shared_ptr<SearchMemory> m_memory;
    NumberText m_text;
    RowFilter m_filter;
    QList<EvidenceColumn> m_columns;
    int m_count = 0;
    qint64 m_matching = 0;
    qint64 m_first = 0;
    int m_impliedYear = 0;
    quint64 m_generation = 0;
    mutable QCache<int, Block> m_blocks{keptBlocks};
    mutable QSet<int> m_asked;
};

} // namespace plumbline
