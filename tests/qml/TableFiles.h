// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../models/FilledStore.h"
#include "base/SpreadsheetCell.h"
#include "models/LineTableModel.h"
#include "store/RowQueries.h"
#include "verify/ShellCsv.h"

#include <QDir>

namespace plumbline {

/// Files that a test has tables write, held against the rows of the store; and a table that is never written to its end.
class TableFiles : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QAbstractItemModel *endless READ endless CONSTANT)

public:
    TableFiles(FilledStore &store, QObject *parent) : QObject(parent), m_store(store) { }

    QAbstractItemModel *endless() { return &m_endless; }
    Q_INVOKABLE QString path(const QString &name) const { return m_folder.filePath(name); }
    Q_INVOKABLE QStringList names() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    Q_INVOKABLE QString text(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// Whether the file has each gate decision of the store, newest first, with its exact instant and rule; empty when it has.
    Q_INVOKABLE QString difference(const QString &name) const
    {
        RowFilter filter;
        filter.type = QStringLiteral("gate_decision");
        const auto rows = RowQueries(m_store.connection()).page(filter, 0, 1'000'000);
        const auto lines = readShellCsv(text(name).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).toUtf8());
        if (!rows || !lines || lines->size() != rows->size() + 1)
            return QStringLiteral("lines: %1").arg(lines ? lines->size() : -1);
        const qsizetype rule = lines->first().indexOf("Rule");
        for (qsizetype i = 0; i < rows->size(); ++i) {
            const Row &row = rows->at(i).row;
            const QByteArrayList &line = lines->at(i + 1);
            if (line.first() != fieldText(row.value(u"decided_at")).toUtf8()
                || line.value(rule) != spreadsheetCell(fieldText(row.value(u"rule"))).toUtf8())
                return QStringLiteral("line %1: %2").arg(i + 1).arg(QString::fromUtf8(line.join('|')));
        }
        return {};
    }

private:
    class EndlessTable : public LineTableModel
    {
    public:
        EndlessTable() : LineTableModel(Shape{1, 0, false, -1}) { }
        WholeRows wholeRows(const QList<RowSpan> &) const override
        {
            return {std::numeric_limits<qint64>::max(), 0, {}, [](const WholeRows::Take &take) {
                        for (;;)
                            if (auto taken = take({QStringLiteral("row")}); !taken)
                                return taken;
                    }};
        }
    };

    FilledStore &m_store;
    QTemporaryDir m_folder;
    EndlessTable m_endless;
};

} // namespace plumbline
