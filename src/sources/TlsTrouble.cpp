// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/TlsTrouble.h"

#include "base/SafeText.h"

#include <QSslCertificate>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString day(const QDateTime &instant)
{
    return instant.toUTC().date().toString(Qt::ISODate);
}

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    return visibleText(names.join(u", "_s).left(200));
}

QString sentence(const QSslError &error, const QString &host)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return u"the server's certificate expired on %1"_s.arg(day(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return u"the server's certificate is not valid before %1; is the clock of this machine right?"_s.arg(
            day(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return u"the server's certificate is for %1, not for %2"_s.arg(namesOf(certificate), host);
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return u"no authority that this machine trusts vouches for the server's certificate; if your company's own one does, name its file in ca_file under [source.params]"_s;
    case QSslError::CertificateRevoked: return u"the server's certificate was revoked"_s;
    default: return error.errorString();
    }
}

} // namespace

QString tlsTrouble(const QList<QSslError> &errors, const QString &host, const QString &said)
{
    QStringList sentences;
    for (const QSslError &error : errors)
        sentences.append(sentence(error, host));
    sentences.removeDuplicates();
    if (sentences.isEmpty())
        return u"no secure connection could be agreed on: %1 (TLS 1.2 or later is needed)"_s.arg(said);
    return sentences.join(u"; "_s);
}

} // namespace plumbline
