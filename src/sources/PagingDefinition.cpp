// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PagingDefinition.h"

#include "sources/DefinitionFile.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using PagingKind = PagingDefinition::Kind;

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
    paging.totalKindHeader = node.child(u"total_kind_header"_s).text().toLower();
    paging.isTotalLeast = node.child(u"total_is_least"_s).flag(false);
}

/// What every kind but windows may say, beside its own keys.
void readCommon(PagingDefinition &paging, const DefinitionNode &node, const QStringList &ownKeys)
{
    node.allowOnly(ownKeys
                   + QStringList{u"kind"_s, u"total"_s, u"total_header"_s, u"total_kind_header"_s, u"total_is_least"_s,
                                 u"restart_when_gone"_s, u"most_pages"_s});
    readTotal(paging, node);
    paging.restartsWhenGone = node.child(u"restart_when_gone"_s).flag(false);
    paging.mostPages = int(node.child(u"most_pages"_s).integer(paging.mostPages));
    if (paging.mostPages < 1)
        node.child(u"most_pages"_s).fail(u"must be at least 1"_s);
}

void readWindow(PagingDefinition &paging, const DefinitionNode &node, int pageSize)
{
    node.allowOnly({u"kind"_s, u"start_parameter"_s, u"end_parameter"_s, u"step_parameter"_s, u"step_s"_s,
                    u"window_s"_s, u"weeks"_s, u"time"_s, u"pages"_s, u"most"_s});
    paging.positionParameter = node.requiredText(u"start_parameter"_s);
    paging.endParameter = node.requiredText(u"end_parameter"_s);
    paging.stepParameter = node.child(u"step_parameter"_s).text();
    paging.timeForm = TimeForm::read(node.child(u"time"_s), TimeForm::Kind::EpochSeconds);
    paging.stepSeconds = node.child(u"step_s"_s).integer(paging.stepParameter.isEmpty() ? 1 : 3600);
    paging.windowSeconds = node.child(u"window_s"_s).integer(7 * 86'400);
    paging.weeksParameter = node.child(u"weeks"_s).requiredText(u"parameter"_s);
    const bool hasSteps = !paging.stepParameter.isEmpty() || node.has(u"step_s"_s);
    if (paging.stepSeconds <= 0 || paging.windowSeconds < paging.stepSeconds
        || (hasSteps && paging.windowSeconds / paging.stepSeconds > mostPointsPerWindow))
        node.fail(u"a window must hold between 1 and %1 steps"_s.arg(mostPointsPerWindow));
    if (node.has(u"most"_s)) {
        const DefinitionNode most = node.child(u"most"_s);
        most.allowOnly({u"parameter"_s, u"records"_s, u"key"_s});
        paging.most = PagingDefinition::Fill{most.requiredText(u"parameter"_s), most.requiredText(u"records"_s),
                                             most.child(u"key"_s).text()};
        if (node.has(u"pages"_s))
            most.fail(u"a window with pages is not full"_s);
    }
    if (!node.has(u"pages"_s))
        return;
    paging.pages = std::make_shared<const PagingDefinition>(PagingDefinition::read(node.child(u"pages"_s), pageSize));
    if (paging.pages->kind == PagingKind::Window)
        node.child(u"pages"_s).fail(u"a window holds no windows"_s);
    paging.restartsWhenGone = paging.pages->restartsWhenGone;
    paging.mostPages = paging.pages->mostPages;
}

} // namespace

PagingDefinition PagingDefinition::read(const DefinitionNode &node, int pageSize)
{
    PagingDefinition paging;
    if (!node.exists())
        return paging;
    const QString kind = node.requiredText(u"kind"_s);
    const QStringList sizes{u"size_parameter"_s, u"size"_s};
    if (kind == u"none"_s) {
        readCommon(paging, node, {});
        return paging;
    }
    if (kind == u"window"_s) {
        paging.kind = PagingKind::Window;
        readWindow(paging, node, pageSize);
        return paging;
    }
    if (kind == u"link_header"_s) {
        paging.kind = PagingKind::LinkHeader;
        readCommon(paging, node, sizes);
    } else if (kind == u"link_body"_s) {
        paging.kind = PagingKind::LinkBody;
        readCommon(paging, node, sizes + QStringList{u"next"_s});
        paging.next = node.requiredText(u"next"_s);
    } else if (kind == u"page"_s) {
        paging.kind = PagingKind::Page;
        readCommon(paging, node, sizes + QStringList{u"page_parameter"_s, u"first"_s, u"more"_s});
        paging.positionParameter = node.requiredText(u"page_parameter"_s);
        paging.first = int(node.child(u"first"_s).integer(1));
    } else if (kind == u"limit_offset"_s) {
        paging.kind = PagingKind::LimitOffset;
        readCommon(paging, node, sizes + QStringList{u"offset_parameter"_s, u"next"_s, u"more"_s, u"most_records"_s});
        paging.positionParameter = node.requiredText(u"offset_parameter"_s);
        paging.next = node.child(u"next"_s).text();
        paging.mostRecords = node.child(u"most_records"_s).integer(0);
    } else if (kind == u"cursor"_s) {
        paging.kind = PagingKind::Cursor;
        readCommon(paging, node, sizes + QStringList{u"cursor_parameter"_s, u"cursor"_s, u"keep"_s, u"more"_s});
        paging.positionParameter = node.requiredText(u"cursor_parameter"_s);
        paging.next = node.requiredText(u"cursor"_s);
        paging.keep = node.child(u"keep"_s).texts();
    } else {
        node.child(u"kind"_s).fail(
            u"there is no paging kind \"%1\"; known: none, link_header, link_body, page, limit_offset, cursor, window"_s
                .arg(kind));
        return paging;
    }
    paging.more = node.child(u"more"_s).text();
    readSize(paging, node, pageSize);
    return paging;
}

} // namespace plumbline
