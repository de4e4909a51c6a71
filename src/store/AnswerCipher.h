// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace plumbline {

/// Bytes of one answer under a key of its own: AES-256-GCM, bound to the digest of the answer, so that neither a
/// changed byte nor the bytes of another answer open. Sealed bytes are nonce (12), ciphertext, tag (16).
class AnswerCipher
{
public:
    static constexpr int keySize = 32;

    static QByteArray newKey(); ///< Empty when the system has no randomness to give.
    /// Empty when the key has another size.
    static QByteArray sealed(const QByteArray &key, const QByteArray &plain, const QByteArray &digest);
    /// Nothing when key, bytes and digest do not belong together.
    static std::optional<QByteArray> opened(const QByteArray &key, const QByteArray &sealed, const QByteArray &digest);
};

} // namespace plumbline
