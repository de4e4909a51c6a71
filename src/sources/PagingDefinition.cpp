// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PagingDefinition.h"

#include "sources/DefinitionFile.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Kind = PagingDefinition::Kind;

/// What Prometheus refuses to exceed in one answer.
constexpr qint64 mostPointsPerWindow = 11'000;

void readSize(PagingDefinition &paging, const DefinitionNode &node, int pageSize)
{
    paging.sizeParameter = node.child(u"size_parameter"_s).text();
    paging.size = int(node.child(u"size"_s).integer(pageSize));
    if (paging.size <= 0)
        node.fail(u"needs a \"size\", here or as \"page_size\" of the connector"_s);
}

void readTotal(PagingDefinition &paging, const DefinitionNode &node)
{
    paging.total = node.child(u"total"_s).text();
    paging.totalHeader = node.child(u"total_header"_s).text().toLower();
}

void readWindow(PagingDefinition &paging, const DefinitionNode &node)
{
    node.allowOnly({u"kind"_s, u"start_parameter"_s, u"end_parameter"_s, u"step_parameter"_s, u"step_s"_s,
                    u"window_s"_s, u"weeks"_s});
    paging.positionParameter = node.requiredText(u"start_parameter"_s);
    paging.endParameter = node.requiredText(u"end_parameter"_s);
    paging.stepParameter = node.child(u"step_parameter"_s).text();
    paging.stepSeconds = node.child(u"step_s"_s).integer(3600);
    paging.windowSeconds = node.child(u"window_s"_s).integer(7 * 86'400);
    paging.weeksParameter = node.child(u"weeks"_s).requiredText(u"parameter"_s);
    if (paging.stepSeconds <= 0 || paging.windowSeconds < paging.stepSeconds
        || paging.windowSeconds / paging.stepSeconds > mostPointsPerWindow)
        node.fail(u"a window must hold between 1 and %1 steps"_s.arg(mostPointsPerWindow));
}

} // namespace

PagingDefinition PagingDefinition::read(const DefinitionNode &node, int pageSize)
{
    PagingDefinition paging;
    if (!node.exists())
        return paging;
    const QString kind = node.requiredText(u"kind"_s);
    if (kind == u"none"_s) {
        node.allowOnly({u"kind"_s, u"total"_s, u"total_header"_s});
        readTotal(paging, node);
    } else if (kind == u"link_header"_s) {
        paging.kind = Kind::LinkHeader;
        node.allowOnly({u"kind"_s, u"size_parameter"_s, u"size"_s, u"total"_s, u"total_header"_s});
        readSize(paging, node, pageSize);
        readTotal(paging, node);
    } else if (kind == u"page"_s) {
        paging.kind = Kind::Page;
        node.allowOnly({u"kind"_s, u"page_parameter"_s, u"size_parameter"_s, u"size"_s, u"first"_s, u"total"_s,
                        u"total_header"_s});
        paging.positionParameter = node.requiredText(u"page_parameter"_s);
        paging.first = int(node.child(u"first"_s).integer(1));
        readSize(paging, node, pageSize);
        readTotal(paging, node);
    } else if (kind == u"limit_offset"_s) {
        paging.kind = Kind::LimitOffset;
        node.allowOnly({u"kind"_s, u"offset_parameter"_s, u"size_parameter"_s, u"size"_s, u"next"_s, u"total"_s,
                        u"total_header"_s});
        paging.positionParameter = node.requiredText(u"offset_parameter"_s);
        paging.next = node.child(u"next"_s).text();
        readSize(paging, node, pageSize);
        readTotal(paging, node);
    } else if (kind == u"cursor"_s) {
        paging.kind = Kind::Cursor;
        node.allowOnly({u"kind"_s, u"cursor_parameter"_s, u"cursor"_s, u"keep"_s, u"size_parameter"_s, u"size"_s,
                        u"total"_s, u"total_header"_s});
        paging.positionParameter = node.requiredText(u"cursor_parameter"_s);
        paging.next = node.requiredText(u"cursor"_s);
        paging.keep = node.child(u"keep"_s).texts();
        readSize(paging, node, pageSize);
        readTotal(paging, node);
    } else if (kind == u"window"_s) {
        paging.kind = Kind::Window;
        readWindow(paging, node);
    } else {
        node.child(u"kind"_s).fail(
            u"there is no paging kind \"%1\"; known: none, link_header, page, limit_offset, cursor, window"_s.arg(
                kind));
    }
    return paging;
}

} // namespace plumbline
