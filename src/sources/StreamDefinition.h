// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RowType.h"
#include "sources/AuthDefinition.h"
#include "sources/IncrementalDefinition.h"
#include "sources/PagingDefinition.h"
#include "sources/ReceivedDocument.h"
#include "sources/RequestTemplate.h"
#include "sources/Retention.h"

#include <memory>
#include <optional>
#include <vector>

namespace plumbline {

struct Condition;
struct DefinitionNames;
struct RowMapping;
struct ValueForm;

/// What a connector's streams have in common.
struct ConnectorFrame {
    QString vendor;
    QString apiPath; ///< Appended to a base address that does not end with it.
    QList<AuthDefinition> auth; ///< Ways to carry the secret, the preferred one first.
    QList<std::pair<QByteArray, QByteArray>> headers;
    QHash<QString, QStringList> defaults; ///< Of its parameters.
};

/// A request per record whose records are joined to it under a name ("@statuses/0/state").
struct ExpandDefinition {
    QString name;
    RequestTemplate request;
    QString records;
    std::shared_ptr<const Condition> when; ///< Records that need it; null: all.
    bool isOptional = false; ///< 403 and 404 mean: nothing to join.
};

/// Another endpoint that is read first, as a table from key to record.
struct LookupDefinition {
    QString name;
    RequestTemplate request;
    PagingDefinition paging;
    QString records;
    std::shared_ptr<const ValueForm> key; ///< What its record is found by.
    bool isOptional = false;
};

/// A stream that is read once per value of a parameter, per field of the rows of another stream, or per key of a table
/// at another endpoint.
struct ForEachDefinition {
    QString parameter;
    QString stream;
    QString field;
    std::optional<LookupDefinition> lookup;
};

/// One stream file in memory: what is asked, how it is paged, which rows come of it.
struct StreamDefinition {
    QString name;
    QString file;
    QString title;
    Retention retention; ///< What upstream keeps.
    QStringList permissions; ///< That this stream needs; empty: those of the connector.
    bool isOptional = false; ///< 403 and 404 mean: not there, or not for us; no failure.
    std::optional<IncrementalDefinition> incremental; ///< None: it is always read whole.
    DocumentForm form = DocumentForm::Json;
    std::shared_ptr<const Condition> recognisedBy; ///< What documents of this stream look like; null: nobody asks.
    std::shared_ptr<const ValueForm> scope; ///< What a document covers; null: it does not show what is gone.
    QString notMapped; ///< Of documents that are recognised only to say why nothing is read from them.
    RequestTemplate request; ///< Without a path: the stream is read from files only.
    std::optional<ForEachDefinition> forEach;
    PagingDefinition paging;
    QString records; ///< Pointer to the records, with "*" for the elements of lists on the way.
    bool recordsOptional = false; ///< An answer without them is an empty page, not another shape.
    std::vector<ExpandDefinition> expand;
    std::vector<LookupDefinition> lookups;
    std::vector<std::shared_ptr<const RowMapping>> rows;
    ConnectorFrame frame;

    bool joins(const QString &answer) const;
    QStringList rowTypeNames() const;
    /// Row types of which a whole read shows everything that holds now: a row that is in it no more holds no more.
    QStringList presentTypeNames() const;
    bool recognises(simdjson::dom::element root) const;
    /// What a document covers, as a text that is the same in a later one; empty when it does not say it.
    QString scopeOf(simdjson::dom::element root) const;
    /// Everything that is wrong with the file goes to `all`, too.
    static Result<StreamDefinition> read(const QString &name, const QString &path, int pageSize,
                                         const DefinitionNames &names, QList<Error> &all);
};

} // namespace plumbline
