// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/events.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

#include <map>

class QNetworkReply;

namespace caravan::sync {

/// Carries the session's requests over HTTP(S) by Qt Network and brings the answers back.
///
/// https, or http to this machine only; no redirects, TLS 1.2 or newer, certificate errors are
/// never passed over; beside the machine's own authorities those of the PEM file named in the
/// environment as CARAVAN_CA_FILE are trusted (a company's own). Each request ends by its time
/// limit; answers above kAnswerBytesMax are dropped. Lives on one thread, with an event loop.
class HttpTransport : public QObject {
    Q_OBJECT
public:
    explicit HttpTransport(QObject* parent = nullptr);
    ~HttpTransport() override;

    void send(const SendRequest& request);
    void cancel(std::uint64_t request);

Q_SIGNALS:
    void answered(const caravan::sync::AnswerArrived& answer);
    void failed(const caravan::sync::RequestFailed& failure);

private:
    void finish(std::uint64_t request, QNetworkReply* reply, const QByteArray& requestId);
    void failLater(std::uint64_t request, const std::string& reason);

    QNetworkAccessManager m_manager;
    QSslConfiguration m_tls;
    std::map<std::uint64_t, QNetworkReply*> m_replies;
};

} // namespace caravan::sync
