// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// The half of SimWorld that is the network between laptops and hub.
#include "tests/sim/sim_world.h"

#include "sync/protocol/codec.h"

namespace caravan::test {
namespace {

std::string headerOf(const hub::HttpResponse& response, const std::string& name)
{
    for (const auto& [key, value] : response.headers) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

/// Status and problem type of the answers that a proxy or an overloaded hub may give.
struct Refusal {
    const char* fault;
    int status;
    const char* type;
};
constexpr Refusal kRefusals[] = {
    {"401 before", 401, sync::problem::kAuthExpired},
    {"403 before", 403, sync::problem::kNotAllowed},
    {"409 before", 409, sync::problem::kReplicaFork},
    {"410 before", 410, sync::problem::kCursorExpired},
    {"413 before", 413, sync::problem::kTooLarge},
    {"422 before", 422, sync::problem::kInvalid},
    {"426 before", 426, sync::problem::kSchemaTooOld},
    {"429 before", 429, sync::problem::kBusy},
    {"503 before", 503, sync::problem::kBusy},
};

/// Whether the hub could say so to this request at all. A push of one op that is called invalid is
/// set aside for its user, which is another story than a network that lies.
bool fits(const Refusal& refusal, const sync::SendRequest& request)
{
    using Kind = sync::RequestKind;
    const bool isAuthorized = !request.accessToken.empty();
    const bool isBatch =
        request.kind == Kind::push && request.body.find("\"op\":") != request.body.rfind("\"op\":");
    switch (refusal.status) {
    case 401:
        return isAuthorized;
    case 403:
    case 429:
    case 503:
        return isAuthorized;
    case 409:
        return request.kind == Kind::push;
    case 410:
    case 426:
        return request.kind == Kind::feed;
    default:
        return isBatch;
    }
}

} // namespace

/// What comes back instead of the hub's answer, before it did anything.
std::optional<sync::AnswerArrived> SimWorld::faultBefore(const sync::SendRequest& request)
{
    sync::AnswerArrived answer;
    answer.request = request.id;
    if (m_chance.happens("portal page")) {
        answer.status = 200;
        answer.contentType = "text/html";
        answer.body = "<html>Welcome to our hotel</html>";
        return answer;
    }
    if (m_chance.happens("portal redirect")) {
        answer.status = 302;
        return answer;
    }
    if (m_chance.happens("wrong hub")) {
        answer.status = 200;
        answer.contentType =
            request.kind == sync::RequestKind::feed ? "application/x-ndjson" : "application/json";
        answer.hubId = "00000000-0000-4000-8000-000000000bad";
        answer.isEchoed = true;
        answer.body = sync::encodeFeedEnd({{}, "another", false, 0, 99, {}});
        return answer;
    }
    for (const Refusal& refusal : kRefusals) {
        if (fits(refusal, request) && m_chance.happens(refusal.fault)) {
            answer.status = refusal.status;
            answer.contentType = "application/problem+json";
            answer.hubId = m_hub->real().id();
            answer.epoch = m_hub->real().epoch();
            answer.isEchoed = true;
            answer.retryAfterSeconds = refusal.status == 429 ? 7 : 0;
            answer.body = sync::encode(sync::Problem{refusal.type, refusal.status, {}, {}});
            return answer;
        }
    }
    return std::nullopt;
}

void SimWorld::deliver(std::size_t index)
{
    Message message = std::move(m_messages[index]);
    m_messages.erase(m_messages.begin() + static_cast<std::ptrdiff_t>(index));
    const std::size_t i = message.client;
    const std::uint64_t id = message.request.id;
    if (message.answer) {
        pump(i, client(i).isOnline ? sync::Event(*message.answer)
                                   : sync::Event(sync::RequestFailed{id, "timeout"}));
        return;
    }
    if (!client(i).isOnline || m_chance.happens("request lost")) {
        pump(i, sync::RequestFailed{id, "offline"});
        return;
    }
    if (const auto instead = faultBefore(message.request)) {
        pump(i, *instead);
        return;
    }
    hub::HttpResponse response = m_hub->ask(message.request);
    if (m_hub->mendPower()) {
        pump(i, sync::RequestFailed{id, "offline"});
        return;
    }
    if (response.wait && !message.wait) {
        message.wait = response.wait;
        m_messages.push_back(std::move(message));
        return;
    }
    if (m_chance.happens("request doubled")) {
        response = m_hub->ask(message.request);
    }
    answer(std::move(message), std::move(response));
}

/// What becomes of the hub's answer on its way back.
void SimWorld::answer(Message message, hub::HttpResponse response)
{
    const std::size_t i = message.client;
    sync::AnswerArrived answer;
    answer.request = message.request.id;
    if (m_chance.happens("500 after") || m_chance.happens("503 after")) {
        answer.status = 500;
        answer.contentType = "text/plain";
        pump(i, answer);
        return;
    }
    if (m_chance.happens("answer lost")) {
        pump(i, sync::RequestFailed{answer.request, "timeout"});
        return;
    }
    answer.status = response.status;
    answer.contentType = response.contentType;
    answer.hubId = headerOf(response, "Caravan-Hub");
    answer.epoch = headerOf(response, "Caravan-Epoch");
    answer.model = headerOf(response, "Caravan-Model");
    answer.isEchoed = !m_chance.happens("wrong request id");
    answer.body = std::move(response.body);
    tell("  hub: " + std::to_string(answer.status) + " " + answer.body.substr(0, 3000));
    if (message.request.kind == sync::RequestKind::feed && answer.status == 200 &&
        answer.body.starts_with("{\"put\"") && m_chance.happens("malformed row")) {
        const std::size_t rev = answer.body.find("\"rev\":");
        answer.body.insert(rev + 6, "\"x\",\"was\":");
    }
    if (!answer.body.empty() && m_chance.happens("answer cut")) {
        answer.body.resize(answer.body.size() / 2);
    }
    if (m_chance.happens("answer after time-out")) {
        pump(i, sync::RequestFailed{answer.request, "timeout"});
        message.answer = std::move(answer);
        m_messages.push_back(std::move(message));
        return;
    }
    if (m_chance.happens("answer late")) {
        message.answer = std::move(answer);
        m_messages.push_back(std::move(message));
        return;
    }
    pump(i, answer);
}

} // namespace caravan::test
