// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/SignedNote.h"

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace plumbline {

/// Who signed: the name of an Ed25519 key and its public half, written as "name+keyid+base64" (c2sp.org/signed-note).
class NoteVerifier
{
public:
    static Result<NoteVerifier> parse(const QString &text);
    QString toString() const;

    const QString &name() const { return m_name; }
    /// True when one of the note's signatures is this key's and fits the text.
    bool accepts(const SignedNote &note) const;

    friend bool operator==(const NoteVerifier &, const NoteVerifier &) = default;

private:
    friend class NoteSigner;
    NoteVerifier(QString name, QByteArray publicKey);

    QString m_name;
    QByteArray m_publicKey; ///< 32 bytes.
    QByteArray m_keyId; ///< First 4 bytes of SHA-256(name, line feed, 0x01, public key).
};

/// The private half: signs notes as one name.
class NoteSigner
{
public:
    /// A name is refused that has a space or "+".
    static Result<NoteSigner> generate(const QString &name);
    static Result<NoteSigner> fromPem(const QString &name, const QByteArray &pem); ///< PKCS #8, as openssl writes it.
    QByteArray toPem() const; ///< Unencrypted: whoever keeps it must protect it.

    NoteVerifier verifier() const;
    Result<void> sign(SignedNote &note) const; ///< Adds a signature.

private:
    NoteSigner(QString name, std::shared_ptr<EVP_PKEY> key) : m_name(std::move(name)), m_key(std::move(key)) { }

    QString m_name;
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace plumbline
