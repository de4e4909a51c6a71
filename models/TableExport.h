// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PacketWork.h"
#include "models/WholeRows.h"

#include <QAbstractItemModel>
#include <QQmlEngine>
#include <optional>

namespace plumbline {

class Clock;

/// Writes what a table shows into a file beside the window: CSV as in RFC 4180, safe for spreadsheets, whole or not at all.
/// One at a time. A table that is no WholeTable has nothing to write.
class TableExport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed) ///< Somebody is being asked where the rows go.
    Q_PROPERTY(double fraction READ fraction NOTIFY changed) ///< 0 to 1; -1 when nobody knows.
    Q_PROPERTY(QString text READ text NOTIFY changed) ///< How far it is; afterwards what came of it.
    Q_PROPERTY(QString mark READ mark NOTIFY changed) ///< Of what came of it: "ok", "warn" where it is not all, "crit" or none.

public:
    TableExport(const Clock &clock, NumberText text, QObject *parent = nullptr);

    bool running() const { return m_work.isRunning(); }
    bool asking() const { return m_asked.has_value(); }
    double fraction() const { return m_work.fraction(); }
    const QString &text() const { return running() ? m_work.text() : m_said; }
    const QString &mark() const { return m_mark; }

    /// Keeps the rows as they stand now and asks where they go. `columns` are those that are shown, in their order, with a
    /// heading each; `bounds` the first and last row of each range that is selected, none for all rows. Nothing while
    /// another table is asked about or written.
    Q_INVOKABLE void ask(QAbstractItemModel *table, const QString &name, const QList<int> &columns,
                         const QStringList &headings, const QList<int> &bounds);
    /// What was asked for; a file that is there is replaced once the new one is whole.
    Q_INVOKABLE void write(const QString &path);
    Q_INVOKABLE void dropAsked(); ///< Nobody said where.
    Q_INVOKABLE void cancel(); ///< No file is left, or the one that was there.
    Q_INVOKABLE void forget(); ///< Says no more of what came of it.

signals:
    void changed();
    void fileRequested(const QString &suggestedName);

private:
    struct Asked {
        WholeRows rows;
        QList<int> columns;
        QStringList headings;
    };

    QString fileName(const QString &table) const;
    static Result<qint64> writeFile(const Asked &asked, const QString &path, const WorkWatch &watch);
    void say(const QString &words, const QString &mark);

    const Clock &m_clock;
    NumberText m_numbers;
    PacketWork m_work;
    std::optional<Asked> m_asked;
    QString m_said, m_mark;
};

} // namespace plumbline
