// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"
#include "domain/Row.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <vector>

namespace plumbline {

/// Renames of one known-answer file (resources/known-answers/<metric>.json): which list of the vector holds which row
/// type, what its fields and the vector's parameters are called here. Renames only; nothing is computed.
class VectorTranslation
{
public:
    /// Empty when the metric is not answered from rows.
    static Result<std::optional<VectorTranslation>> find(const QString &metric);
    static Result<VectorTranslation> parse(const QJsonObject &object, const QString &file);

    /// The rows of a vector's input, in order. A row without an id takes its place as one ("decisions/3"). A date
    /// without a time is a due date: it lasts until the end of that day in `zone`.
    Result<QList<Row>> rows(const QJsonObject &input, const QTimeZone &zone) const;
    /// A parameter's name here; the same name when nothing is said.
    QString parameter(const QString &name) const { return m_parameters.value(name, name); }
    /// The output that is the whole answer; empty: all outputs by their names.
    const QString &answer() const { return m_answer; }
    /// How nested input becomes plain lists, for shaped(); empty when it has them already.
    const QJsonObject &shape() const { return m_shape; }

private:
    struct List {
        const RowType *type = nullptr;
        QString having; ///< Only for items with this member; what one list holds may be of several types.
        QHash<QString, QString> fields; ///< Name in the vector -> name here, where they differ.
        QString name; ///< Of a list inside the items of another.
        QString parent; ///< Field that takes the outer item's id.
        std::vector<List> inner;
    };

    static Result<List> listOf(const QJsonObject &entry, const QString &place);
    /// What the items of a list become: one kind of row, or alternatives of which the first that fits is taken.
    using Alternatives = std::vector<List>;
    static Result<void> append(const Alternatives &lists, const QString &name, const QJsonArray &items,
                               const QString &parent, const QTimeZone &zone, QList<Row> &rows);

    QHash<QString, Alternatives> m_lists;
    QHash<QString, QString> m_parameters;
    QString m_answer;
    QJsonObject m_shape;
};

} // namespace plumbline
