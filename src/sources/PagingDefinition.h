// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/TimeForm.h"

#include <QStringList>
#include <memory>
#include <optional>

namespace plumbline {

class DefinitionNode;

/// How an endpoint hands out its pages.
struct PagingDefinition {
    enum class Kind {
        None, ///< One answer holds all.
        LinkHeader, ///< Link: <...>; rel="next"
        LinkBody, ///< The address of the next page stands in the body.
        Page, ///< A page number; the end by "more", by a total, or by a page shorter than the size.
        LimitOffset, ///< limit and offset; the end by "next" or "more" in the body, by a total, or by a short page.
        Cursor, ///< An opaque token in the body, or the key of the last record.
        Window, ///< Windows of time from `weeks` ago to now; each may have pages of its own.
    };

    /// How an answer shows that more was there than the server hands out for one question.
    struct Fill {
        QString parameter; ///< Of the connector: how many are asked for.
        QString records; ///< Pointer to what is counted.
        QString key; ///< Only different values of it count; empty: all.
    };

    Kind kind = Kind::None;
    QString sizeParameter; ///< per_page, limit
    int size = 0;
    QString positionParameter; ///< page, offset, cursor, start
    int first = 1; ///< Number of the first page.
    QString next; ///< JSON pointer of the next address or cursor.
    QString total; ///< JSON pointer of the total that the server claims.
    QString totalHeader;
    QString totalKindHeader; ///< Says AT_LEAST where the server stopped counting.
    bool isTotalLeast = false; ///< The server never counts to the end.
    QString more; ///< JSON pointer of the truth value that tells whether another page follows.
    bool restartsWhenGone = false; ///< 410: the cursor is too old; reading begins anew.
    qint64 mostRecords = 0; ///< LimitOffset: the server hands out no more for one question; 0: no such limit.
    int mostPages = 100'000; ///< Of one partition; a server that never ends is stopped there.
    QStringList keep; ///< Query keys that go with a cursor; empty: all.
    QString endParameter; ///< Window: end of the window.
    QString stepParameter;
    qint64 stepSeconds = 3600;
    qint64 windowSeconds = 0;
    TimeForm timeForm; ///< Of the bounds of a window.
    std::shared_ptr<const PagingDefinition> pages; ///< Of each window; null: one answer holds it.
    std::optional<Fill> most; ///< A window that is so full is asked for in parts.
    QString weeksParameter; ///< Name of the parameter with the number of weeks to go back.

    static PagingDefinition read(const DefinitionNode &node, int pageSize);
};

} // namespace plumbline
