// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/ValueForm.h"

#include <QSet>

namespace plumbline {

/// An answer that was joined to a record, or holds a looked-up record.
struct JoinedPlace {
    JsonPlace place;
    QString sha256; ///< Of the answer that it stands in.
    QByteArray body = {}; ///< Of a joined answer, for readers of whole answers.
};

/// Records of other endpoints by the text of their key.
using LookupTables = QHash<QString, QHash<QString, JoinedPlace>>;

/// Everything outside the record that a form may ask for.
struct MappingContext {
    QHash<QString, QStringList> parameters;
    QString partition;
    QTimeZone zone = QTimeZone::utc();
    const LookupTables *lookups = nullptr;
};

/// Finds the value of a form in one record. Total: no loop but over the lists of the record, no access to anything
/// else.
class ValueEvaluator
{
public:
    using Outcome = tl::expected<MappedValue, QString>;

    ValueEvaluator(const MappingContext &context, const RecordScope &record, const QHash<QString, JoinedPlace> &joined,
                   simdjson::dom::element root)
        : m_context(context), m_record(record), m_joined(joined), m_root(root), m_inner(record.place.inner),
          m_isRootForeign(record.outer && record.outer->isForeign && !record.isForeign)
    {
    }

    Outcome evaluate(const ValueForm &form);
    /// Notes whether a text that is about to be read as an instant says of which zone it is.
    void noteZone(const MappedValue &value);
    bool holds(const Condition &condition);

    /// From now on pointers of the record's own answer that are read are noted, in order, until they are taken.
    void startTrace() { m_isTraced = true; }
    QStringList takeTrace();
    /// Whether a time that was read since the last time that this was asked had no zone, and was taken for UTC.
    bool takeAssumedUtc() { return std::exchange(m_hasAssumedUtc, false); }
    /// Joined and looked-up places that were used, by name.
    const QHash<QString, JoinedPlace> &used() const { return m_used; }

private:
    std::optional<JsonPlace> find(const JsonPath &path);
    Outcome main(const ValueForm &form);
    Outcome filled(const ValueForm &form);
    Outcome each(const ValueForm &form);
    Outcome when(const ValueForm &form);
    Outcome lookUp(const ValueForm &form);
    Outcome at(const ValueForm &form);
    Outcome members(const ValueForm &form);
    Outcome inside(const ValueForm &form, const JsonPlace &place, bool isForeign);
    Outcome keyOf(const ValueForm &form) const;
    Outcome sum(const ValueForm &form);
    Outcome later(const ValueForm &form);
    const RecordScope *scopeOf(const JsonPath &path) const;
    bool isForeign(const JsonPath &path) const;

    const MappingContext &m_context;
    RecordScope m_record;
    const QHash<QString, JoinedPlace> &m_joined;
    simdjson::dom::element m_root;
    InnerDocuments *m_inner;
    bool m_isRootForeign; ///< The record stands in an answer that was joined to the one of the root.
    bool m_isTraced = false;
    bool m_hasAssumedUtc = false;
    QStringList m_trace;
    QHash<QString, JoinedPlace> m_used;
};

} // namespace plumbline
