// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// Why an operation failed, for code that decides and for the places that choose words (qml, cli, report).
struct Error {
    enum class Kind {
        Usage, ///< The caller asked for something that does not exist.
        Configuration, ///< A file that a person wrote is wrong; `where` names file, line and key.
        Network, ///< No answer, or one that broke off.
        Http, ///< An answer with a status that is not a success.
        Format, ///< Bytes that are not what they claim to be.
        Store, ///< The database refused or does not match.
        Cancelled, ///< A person stopped it.
        TooLong, ///< More came than we take at once.
        Refused, ///< A rule of ours forbids it (redirect to another origin, header injection, ...).
        Internal, ///< Our own mistake.
    };

    Kind kind = Kind::Internal;
    QString what; ///< The operation, in the imperative: "read page", "open store".
    QString detail; ///< What the other side said, or what was expected and what was there.
    QString where; ///< File:line, URL without secrets, or row pointer; empty when there is none.

    friend bool operator==(const Error &, const Error &) = default;
};

/// One line for logs and terminals: "read page: connection refused (http://127.0.0.1:9/)".
QString toString(const Error &error);

/// Stable lower-case name of a kind, used in JSON answers.
QString kindName(Error::Kind kind);

} // namespace plumbline
