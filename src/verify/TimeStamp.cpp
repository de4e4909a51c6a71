// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/TimeStamp.h"

#include "base/Freeing.h"

#include <ctime>
#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Bio = std::unique_ptr<BIO, Freeing<&BIO_free_all>>;
using Store = std::unique_ptr<X509_STORE, Freeing<&X509_STORE_free>>;
using Certificate = std::unique_ptr<X509, Freeing<&X509_free>>;
using Response = std::unique_ptr<TS_RESP, Freeing<&TS_RESP_free>>;
using StampQuery = std::unique_ptr<TS_REQ, Freeing<&TS_REQ_free>>;
using StampImprint = std::unique_ptr<TS_MSG_IMPRINT, Freeing<&TS_MSG_IMPRINT_free>>;
using StampAlgorithm = std::unique_ptr<X509_ALGOR, Freeing<&X509_ALGOR_free>>;
using Context = std::unique_ptr<TS_VERIFY_CTX, Freeing<&TS_VERIFY_CTX_free>>;

tl::unexpected<Error> badStamp(const QString &why)
{
    return fail(Error::Kind::Format, u"read time stamp"_s, why);
}

QString reason()
{
    const char *const words = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return words ? QString::fromLatin1(words) : u"OpenSSL gives no reason"_s;
}

Bio bioOf(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

Result<Store> storeOf(const QByteArray &authorities)
{
    Store store(X509_STORE_new());
    const Bio bio = bioOf(authorities);
    int count = 0;
    while (const Certificate certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        X509_STORE_add_cert(store.get(), certificate.get());
        ++count;
    }
    ERR_clear_error(); // the end of the text is one for OpenSSL
    if (count == 0)
        return fail(Error::Kind::Configuration, u"read time stamp authorities"_s, u"there is no certificate in PEM"_s);
    return store;
}

Result<TimePoint> timeOf(const TS_RESP *response)
{
    const ASN1_GENERALIZEDTIME *const time
        = TS_TST_INFO_get_time(TS_RESP_get_tst_info(const_cast<TS_RESP *>(response)));
    std::tm broken = {};
    if (!time || ASN1_TIME_to_tm(time, &broken) != 1)
        return badStamp(u"it tells no time"_s);
    const std::chrono::year_month_day day{std::chrono::year(broken.tm_year + 1900),
                                          std::chrono::month(unsigned(broken.tm_mon) + 1),
                                          std::chrono::day(unsigned(broken.tm_mday))};
    return TimePoint(std::chrono::sys_days(day)) + std::chrono::hours(broken.tm_hour)
        + std::chrono::minutes(broken.tm_min) + std::chrono::seconds(broken.tm_sec);
}

/// Is it a token over the message? With authorities also: is it one of theirs?
Result<TimePoint> timeOf(const QByteArray &token, const QByteArray &message, Store authorities)
{
    const auto *at = reinterpret_cast<const unsigned char *>(token.constData());
    const Response response(d2i_TS_RESP(nullptr, &at, long(token.size())));
    ERR_clear_error();
    if (!response)
        return badStamp(u"it is no answer of RFC 3161"_s);
    const Context context(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_DATA | (authorities ? TS_VFY_SIGNATURE : 0U));
    if (authorities)
        TS_VERIFY_CTX_set_store(context.get(), authorities.release()); // the context owns it now
    TS_VERIFY_CTX_set_data(context.get(), bioOf(message).release());
    if (TS_RESP_verify_response(context.get(), response.get()) != 1)
        return badStamp(u"it does not hold: %1"_s.arg(reason()));
    return timeOf(response.get());
}

} // namespace

Result<QByteArray> stampQuery(const QByteArray &sha256)
{
    QByteArray digest = QByteArray::fromHex(sha256);
    if (digest.size() != 32)
        return badStamp(u"\"%1\" is no SHA-256"_s.arg(QString::fromUtf8(sha256)));
    const StampAlgorithm algorithm(X509_ALGOR_new());
    const StampImprint imprint(TS_MSG_IMPRINT_new());
    const StampQuery query(TS_REQ_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(digest.data()), int(digest.size()));
    TS_REQ_set_version(query.get(), 1);
    TS_REQ_set_msg_imprint(query.get(), imprint.get());
    TS_REQ_set_cert_req(query.get(), 1);
    unsigned char *bytes = nullptr;
    const int size = i2d_TS_REQ(query.get(), &bytes);
    if (size <= 0)
        return badStamp(reason());
    const QByteArray text(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return text;
}

Result<TimePoint> stampClaimedAt(const QByteArray &token, const QByteArray &message)
{
    return timeOf(token, message, nullptr);
}

Result<TimePoint> stampedAt(const QByteArray &token, const QByteArray &message, const QByteArray &authorities)
{
    auto store = storeOf(authorities);
    return store ? timeOf(token, message, *std::move(store)) : Result<TimePoint>(fail(store.error()));
}

} // namespace plumbline
