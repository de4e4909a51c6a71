// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/MappingTrace.h"

#include "sources/InnerDocuments.h"
#include "sources/RecordSelector.h"
#include "sources/RowMapping.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Where the records of a rule stand in the answer that its rows come from.
QString recordsOf(const StreamDefinition &stream, const RowMapping &mapping)
{
    for (const ExpandDefinition &expansion : stream.expand) {
        if (expansion.name == mapping.joined)
            return expansion.records + *mapping.records;
    }
    return mapping.records.value_or(stream.records);
}

} // namespace

Result<QStringList> tracePointers(const StreamDefinition &stream, const QString &rowType, const QString &field,
                                  QByteArrayView body, const QString &recordPointer,
                                  const QHash<QString, QStringList> &parameters)
{
    const auto document = ReceivedDocument::parse(stream.form, QByteArray::fromRawData(body.data(), body.size()));
    if (!document)
        return fail(document.error());
    MappingContext context;
    context.parameters = stream.frame.defaults;
    for (auto set = parameters.begin(); set != parameters.end(); ++set)
        context.parameters.insert(set.key(), set.value());
    InnerDocuments inner;
    QStringList pointers;
    bool isFound = false;
    for (const auto &mapping : stream.rows) {
        const QString records = recordsOf(stream, *mapping);
        if (mapping->type->name != rowType || isFound
            || (mapping->isOptional && !hasRecords(records, document->root(), &inner)))
            continue;
        if (!mapping->reader.isEmpty())
            return QStringList(); // its record is known, not the places of its fields
        const auto traced = selectRecords(
            records, document->root(),
            [&](const RecordScope &record) {
                if (document->pointerInBytes(record.place.pointer) != recordPointer)
                    return;
                const QHash<QString, JoinedPlace> nothingJoined;
                ValueEvaluator evaluator(context, record, nothingJoined, document->root());
                // What is around a joined record stands in another answer, which is not here to be asked.
                if (mapping->joined.isEmpty() && !evaluator.holds(mapping->when))
                    return;
                isFound = true;
                evaluator.startTrace();
                const int index = mapping->type->fieldIndex(field);
                for (const RowMapping::Field &one : mapping->fields) {
                    if (one.index == index)
                        static_cast<void>(evaluator.evaluate(one.form));
                }
                for (const QString &pointer : evaluator.takeTrace())
                    pointers.append(document->pointerInBytes(pointer));
            },
            &inner);
        if (!traced && mapping->joined.isEmpty())
            return fail(traced.error());
    }
    if (!isFound)
        return fail(Error::Kind::Usage, u"trace field"_s,
                    u"no %1 is made of the record at \"%2\""_s.arg(rowType, recordPointer));
    return pointers;
}

} // namespace plumbline
