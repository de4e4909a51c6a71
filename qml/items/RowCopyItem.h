// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RowSelectionItem.h"

namespace plumbline {

/// Puts rows of a table on the clipboard as they are shown, under their headings, with tabs between. Rows that the model still
/// reads (decoration "loading") are waited for; a model that is filled anew meanwhile, or something else
/// that is put there, ends it.
class RowCopyItem : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(int copied READ copied NOTIFY changed) ///< Rows so far.
    Q_PROPERTY(int asked READ asked NOTIFY changed) ///< Rows that were selected; more than maximumRows are not copied.

public:
    enum class State { Idle, Reading, Done, Stopped };
    Q_ENUM(State)
    static constexpr int maximumRows = 10'000; ///< A clipboard is handed over whole, to programs that may be slow.

    using QObject::QObject;

    State state() const { return m_state; }
    int copied() const { return m_copied; }
    int asked() const { return m_asked; }

    /// The selected rows, or `row` when none is; `columns` are those that are shown, in their order, with a heading each.
    Q_INVOKABLE void copy(plumbline::RowSelectionItem *selection, int row, const QList<int> &columns,
                          const QStringList &headings);
    Q_INVOKABLE void stop(); ///< The clipboard stays as it was.
    Q_INVOKABLE void forget(); ///< Says no more of the copy that was made.

signals:
    void changed();

private:
    void proceed();
    void takeRows();
    bool takeRow(int row); ///< No: it is not there yet, or the copy was ended.
    void end(State state);

    QPointer<QAbstractItemModel> m_model;
    QList<RowRange> m_left;
    QString m_text;
    QList<int> m_columns;
    int m_copied = 0;
    int m_asked = 0;
    bool m_isTaking = false;
    bool m_hasCome = false; ///< Rows, since they were last asked for.
    State m_state = State::Idle;
};

} // namespace plumbline
