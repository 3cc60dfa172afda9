// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/client/http_transport.h"

#include "sync/protocol/blob_codec.h"
#include "sync/protocol/limits.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QTimer>
#include <QUuid>

namespace caravan::sync {
namespace {

bool mayTravel(const QUrl& url)
{
    if (url.scheme() == QLatin1String("https")) {
        return true;
    }
    return url.scheme() == QLatin1String("http") &&
           (url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback());
}

std::string reasonOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return "not-trusted";
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return "timeout";
    default:
        return "offline";
    }
}

std::string header(const QNetworkReply& reply, const char* name)
{
    return reply.rawHeader(name).toStdString();
}

} // namespace

HttpTransport::HttpTransport(QObject* parent)
    : QObject(parent), m_manager(this), m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (const QString file = qEnvironmentVariable("CARAVAN_CA_FILE"); !file.isEmpty()) {
        m_tls.addCaCertificates(QSslCertificate::fromPath(file));
    }
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setStrictTransportSecurityEnabled(true);
    m_manager.setAutoDeleteReplies(false);
}

HttpTransport::~HttpTransport()
{
    for (const auto& [id, reply] : m_replies) {
        reply->disconnect(this);
        reply->abort();
        delete reply;
    }
}

void HttpTransport::failLater(std::uint64_t request, const std::string& reason)
{
    QTimer::singleShot(0, this, [this, request, reason] {
        Q_EMIT failed(RequestFailed{request, reason});
    });
}

void HttpTransport::send(const SendRequest& request)
{
    const QUrl url(QString::fromStdString(request.url), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        failLater(request.id, "bad-address");
        return;
    }
    if (!mayTravel(url)) {
        failLater(request.id, "needs-https");
        return;
    }
    QNetworkRequest http(url);
    http.setSslConfiguration(m_tls);
    http.setTransferTimeout(static_cast<int>(
        std::chrono::duration_cast<std::chrono::milliseconds>(request.timeout).count()));
    // The hub gives a refresh token's successor again when the answer was lost: it knows the
    // repetition by its request id, which therefore follows from the token.
    const QByteArray requestId =
        (request.kind == RequestKind::token
             ? QUuid::createUuidV5(QUuid(), QByteArray::fromStdString(request.body))
             : QUuid::createUuid())
            .toByteArray(QUuid::WithoutBraces);
    http.setRawHeader("X-Request-Id", requestId);
    http.setRawHeader("Accept", "application/json, application/x-ndjson, "
                                "application/problem+json, */*;q=0.5");
    http.setRawHeader("Caravan-Replica", QByteArray::fromStdString(request.replica.toString()));
    http.setRawHeader("Caravan-Schema", QByteArray::number(request.schemaRevision));
    if (!request.accessToken.empty()) {
        http.setRawHeader("Authorization",
                          "Bearer " + QByteArray::fromStdString(request.accessToken));
    }
    if (!request.body.empty()) {
        http.setHeader(QNetworkRequest::ContentTypeHeader,
                       QString::fromStdString(request.contentType));
    }
    for (const auto& [name, value] : request.headers) {
        http.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    }
    http.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    http.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    QNetworkReply* reply = m_manager.sendCustomRequest(
        http, QByteArray::fromStdString(request.method), QByteArray::fromStdString(request.body));
    m_replies[request.id] = reply;
    const std::uint64_t id = request.id;
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64) {
        if (static_cast<std::size_t>(received) > kAnswerBytesMax) {
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this,
            [this, id, reply, requestId] { finish(id, reply, requestId); });
}

void HttpTransport::cancel(std::uint64_t request)
{
    const auto found = m_replies.find(request);
    if (found == m_replies.end()) {
        return;
    }
    QNetworkReply* reply = found->second;
    m_replies.erase(found);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void HttpTransport::finish(std::uint64_t request, QNetworkReply* reply, const QByteArray& requestId)
{
    m_replies.erase(request);
    reply->deleteLater();
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const bool wasCutOff = reply->error() == QNetworkReply::RemoteHostClosedError ||
                           reply->error() == QNetworkReply::OperationCanceledError ||
                           reply->error() == QNetworkReply::TimeoutError;
    if (!status.isValid() || wasCutOff) {
        Q_EMIT failed(RequestFailed{request, reasonOf(reply->error())});
        return;
    }
    AnswerArrived answer;
    answer.request = request;
    answer.status = status.toInt();
    answer.contentType = header(*reply, "Content-Type");
    answer.hubId = header(*reply, "Caravan-Hub");
    answer.epoch = header(*reply, "Caravan-Epoch");
    answer.model = header(*reply, "Caravan-Model");
    answer.isEchoed = reply->rawHeader("X-Request-Id") == requestId;
    answer.requestId = requestId.toStdString();
    answer.retryAfterSeconds = std::clamp(reply->rawHeader("Retry-After").toInt(), 0, 3600);
    answer.offset = reply->hasRawHeader("Upload-Offset")
                        ? reply->rawHeader("Upload-Offset").toLongLong()
                        : contentRangeBegin(header(*reply, "Content-Range"));
    answer.body = reply->readAll().toStdString();
    Q_EMIT answered(answer);
}

} // namespace caravan::sync
