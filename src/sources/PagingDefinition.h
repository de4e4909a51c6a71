// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plumbline {

class DefinitionNode;

/// How an endpoint hands out its pages.
struct PagingDefinition {
    enum class Kind {
        None, ///< One answer holds all.
        LinkHeader, ///< Link: <...>; rel="next"
        Page, ///< A page number; a page shorter than the size is the last.
        LimitOffset, ///< limit and offset; the end by "next" in the body, by a total, or by a short page.
        Cursor, ///< An opaque token in the body.
        Window, ///< Windows of time from `weeks` ago to now.
    };

    Kind kind = Kind::None;
    QString sizeParameter; ///< per_page, limit
    int size = 0;
    QString positionParameter; ///< page, offset, cursor, start
    int first = 1; ///< Number of the first page.
    QString next; ///< JSON pointer of the next address or cursor.
    QString total; ///< JSON pointer of the total that the server claims.
    QString totalHeader;
    QStringList keep; ///< Query keys that go with a cursor; empty: all.
    QString endParameter; ///< Window: end of the window.
    QString stepParameter;
    qint64 stepSeconds = 3600;
    qint64 windowSeconds = 0;
    QString weeksParameter; ///< Name of the parameter with the number of weeks to go back.

    static PagingDefinition read(const DefinitionNode &node, int pageSize);
};

} // namespace plumbline
