// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/InnerDocuments.h"

#include "base/JsonLocator.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Both alphabets, with or without padding; empty when it is neither.
QByteArray decoded(std::string_view text)
{
    const QByteArray bytes = QByteArray(text.data(), qsizetype(text.size())).simplified().replace(' ', "");
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        if (const auto plain
            = QByteArray::fromBase64Encoding(bytes, alphabet | QByteArray::AbortOnBase64DecodingErrors))
            return *plain;
    }
    return {};
}

} // namespace

std::optional<simdjson::dom::element> InnerDocuments::open(std::string_view text, const QString &step)
{
    const auto [place, isNew] = m_documents.try_emplace({step, std::string(text)});
    std::optional<JsonDocument> &document = place->second;
    if (isNew) {
        const QByteArray plain = step == innerBase64 ? decoded(text) : QByteArray(text.data(), qsizetype(text.size()));
        if (auto parsed = JsonDocument::parse(plain); parsed && repeatedKey(parsed->root()).isEmpty())
            document.emplace(std::move(*parsed));
    }
    return document ? std::optional(document->root()) : std::nullopt;
}

} // namespace plumbline
