// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>
#include <vector>

namespace plumbline {

/// A small expression over whole numbers (+ - *, comparisons, and, or, not) by which a kept case gets the values that
/// depend on the instant of the question. NULL makes sums NULL and comparisons untrue, as in SQL.
class PanelExpression
{
public:
    static Result<PanelExpression> parse(const QString &text);

    /// Numbers of many cases, CaseValues::null for NULL; a single one stands for all of them.
    using Numbers = std::vector<qint64>;

    /// Columns and parameters that it reads; numbers are given in this order.
    const QStringList &names() const { return m_names; }
    Numbers values(const std::vector<Numbers> &numbers, size_t cases) const;

private:
    friend class PanelExpressionParser;
    enum class Kind { Number, Name, Plus, Minus, Times, Equal, Unequal, Less, AtMost, More, AtLeast, And, Or, Not };
    struct Node {
        Kind kind = Kind::Number;
        qint64 number = 0; ///< Or the place of a name.
        int left = -1;
        int right = -1;
    };

    std::vector<Node> m_nodes; ///< The last one is the whole.
    QStringList m_names;
};

} // namespace plumbline
