// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/OtlpBatch.h"

#include <string>
#include <unordered_map>

namespace plumbline {

/// The attribute names of all conventions that are read, from resources/otlp/ai_call.json: which field each means, and
/// which of several wins. Reading a document copies only attributes that are named here.
class OtlpAttributeNames
{
public:
    /// The bundled table.
    static const OtlpAttributeNames &bundled();

    int indexOf(std::string_view name) const; ///< -1: nobody asks for it.

    /// The value of the first of the names that has one.
    const MappedValue &first(const OtlpAttributes &attributes, const std::vector<int> &names) const;
    const std::vector<int> &namesOf(QStringView field) const;
    const QStringList &contract() const
    {
        return m_contract;
    } ///< Names of the telemetry contract; fields "contract_" + name.
    bool isMark(int name) const { return m_marks[size_t(name)]; }

    /// The operation that a span's attributes say; empty when none of the conventions says one.
    QString operation(const OtlpAttributes &attributes) const;

private:
    static OtlpAttributeNames read(const QByteArray &json);
    int add(const QString &name);
    std::vector<int> addAll(const QStringList &names);

    /// Lets the map be asked with bytes of the document, without a copy.
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct OperationByValue {
        int name;
        QHash<QString, QString> operations;
    };

    std::unordered_map<std::string, int, TextHash, std::equal_to<>> m_index;
    std::vector<bool> m_marks;
    QHash<QString, std::vector<int>> m_fields;
    QStringList m_contract;
    std::vector<int> m_operation;
    std::vector<OperationByValue> m_operationByValue;
};

} // namespace plumbline
