// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/outbox.h"
#include "core/store/sync_door.h"
#include "sync/protocol/proof.h"
#include "tests/sync/session_fixture.h"

namespace caravan::sync {
using test::kHub;
namespace {

using SessionTest = test::SessionFixture;

TEST_F(SessionTest, SignsInRegistersAndPulls)
{
    signIn();

    EXPECT_EQ(signInProblem, "");
    EXPECT_EQ(credentials, "refresh-of-a1");
    EXPECT_EQ(session.status().phase, SyncStatus::Phase::idle);
    EXPECT_EQ(replica->syncState().hubUrl, "https://hub.example");
}

/// The window counted nothing during a first copy of minutes, since the number alone was no news.
TEST_F(SessionTest, EachPageIsReportedWithWhatCameSoFar)
{
    signIn();
    std::uint64_t serial = 1000;
    for (int number = 1; number <= 3; ++number) {
        FeedPage page;
        page.cursor = "c" + std::to_string(number + 1);
        page.more = true;
        FeedRow row;
        row.record = Record(replica->catalogue().at("account"),
                            RecordId(test::seededIds(++serial).version4()));
        row.record.set("name", "Account " + std::to_string(serial));
        row.record.rev = 1;
        answer(last(), encodeFeedRow(row) + encodeFeedEnd(page));

        EXPECT_EQ(reported.received, number);
    }
    EXPECT_EQ(reported, session.status());
}

/// A word of what went wrong is news even where nothing else changed.
TEST_F(SessionTest, AFirstCopyAsksOnceHowMuchThereIsAndCountsDown)
{
    const auto asksCount = [this] {
        return std::any_of(last().headers.begin(), last().headers.end(),
                           [](const auto& one) { return one.first == kCountHeader; });
    };
    const auto page = [](const char* cursor, std::optional<std::int64_t> left) {
        FeedPage page;
        page.cursor = cursor;
        page.more = true;
        page.left = left;
        return page;
    };
    post(SignInRequested{"https://hub.example/", {"lin@caravan.example", "secret", "d", "p"}});
    answer(last(), hello());
    answer(last(), tokens("a1"));
    answer(last(), hello());
    answer(last(), encode(RegisterAnswer{1}), 201);
    ASSERT_EQ(last().kind, RequestKind::feed);
    EXPECT_TRUE(asksCount());
    answer(last(), encodeFeedEnd(page("c1", 7000)));
    EXPECT_EQ(reported.left, 7000);
    EXPECT_FALSE(asksCount()) << "the count is known";
    FeedRow row;
    row.record = Record(replica->catalogue().at("account"), replica->newId());
    row.record.set("name", std::string("Acme"));
    row.record.rev = 1;
    answer(last(), encodeFeedRow(row) + encodeFeedEnd(page("c2", {})));
    EXPECT_EQ(reported.left, 6999);
    answer(last(), encodeFeedEnd(page("c3", -5)));
    EXPECT_EQ(reported.left, 0) << "from the net: never below nothing";
    FeedPage end = page("c4", {});
    end.more = false;
    answer(last(), encodeFeedEnd(end));
    EXPECT_FALSE(reported.left);
}

TEST_F(SessionTest, AFailureIsReported)
{
    signIn();
    AnswerArrived none = answerOf(last(), {});
    none.status = 0;
    post(none);

    EXPECT_FALSE(reported.problem.empty());
    EXPECT_EQ(reported, session.status());
}

TEST_F(SessionTest, AnswersThatAreNotFromTheHubChangeNothing)
{
    signIn();
    const SyncState before = replica->syncState();
    const SendRequest poll = last();
    AnswerArrived portal;
    portal.request = poll.id;
    portal.status = 200;
    portal.contentType = "text/html";
    portal.body = "<html>";

    post(portal);

    EXPECT_EQ(session.status().phase, SyncStatus::Phase::portal);
    EXPECT_EQ(replica->syncState().cursor, before.cursor);
    EXPECT_EQ(armed.count(TimerKind::retry), 1U);
}

TEST_F(SessionTest, AnswerOfAnotherHubOrAnotherRequestIsNotTaken)
{
    signIn();
    for (const bool wrongHub : {true, false}) {
        const SendRequest poll = *lastOf(RequestKind::feed);
        FeedPage page;
        page.cursor = "c9";
        AnswerArrived wrong;
        wrong.request = poll.id;
        wrong.status = 200;
        wrong.contentType = "application/x-ndjson";
        wrong.hubId = wrongHub ? "somebody else" : kHub;
        wrong.isEchoed = wrongHub;
        wrong.body = encodeFeedEnd(page);
        post(wrong);
        EXPECT_EQ(replica->syncState().cursor, "c1");
        post(TimerFired{TimerKind::retry});
    }
}

TEST_F(SessionTest, PushesSoonAfterAnEditAndSendsTheSameOpsAgainWithoutAnswer)
{
    signIn();
    create("account", {{"name", std::string("Acme")}});
    post(ChangesSaved{});
    EXPECT_EQ(armed.at(TimerKind::push).most, std::chrono::milliseconds(300));
    post(TimerFired{TimerKind::push});
    const SendRequest push = *lastOf(RequestKind::push);

    post(RequestFailed{push.id, "timeout"});
    EXPECT_EQ(session.status().phase, SyncStatus::Phase::noAnswer);
    EXPECT_TRUE(session.status().retryAt);
    post(TimerFired{TimerKind::retry});
    EXPECT_EQ(session.status().phase, SyncStatus::Phase::noAnswer) << "it may fail again";
    EXPECT_FALSE(session.status().retryAt) << "it is being tried";

    EXPECT_NE(lastOf(RequestKind::push)->id, push.id);
    EXPECT_EQ(lastOf(RequestKind::push)->body, push.body);
}

TEST_F(SessionTest, F24_ExpiredAccessIsRenewedOnceAndTheRequestRepeated)
{
    signIn();
    create("account", {{"name", std::string("Acme")}});
    post(SyncRequested{});
    problem(*lastOf(RequestKind::push), problem::kAuthExpired, 401);
    ASSERT_EQ(last().kind, RequestKind::token);
    EXPECT_NE(last().body.find("refresh-of-a1"), std::string::npos);

    const std::size_t before = sent.size();
    answer(last(), tokens("a2"));

    EXPECT_EQ(lastOf(RequestKind::push)->accessToken, "a2");
    EXPECT_EQ(credentials, "refresh-of-a2");
    post(RequestFailed{lastOf(RequestKind::push)->id, "offline"});
    post(WentOnline{}); // a new connection
    ASSERT_GT(sent.size(), before);
    for (std::size_t i = before; i < sent.size(); ++i) {
        EXPECT_EQ(sent[i].accessToken, "a2") << sent[i].url;
    }
}

TEST_F(SessionTest, F38_AHubThatIsNewerTakesWhatAnOldProgramSendsAndShowsItLater)
{
    signIn();
    problem(last(), problem::kSchemaTooOld, 426);
    ASSERT_EQ(last().kind, RequestKind::schema);
    answer(last(), R"({"of":"a kind that only newer programs know"})");
    create("account", {{"name", std::string("Written by the old one")}});
    post(ChangesSaved{});
    post(TimerFired{TimerKind::retry});

    const SendRequest* push = lastOf(RequestKind::push);
    ASSERT_NE(push, nullptr) << "an old program may always send";
    const auto op = decodePush(replica->catalogue(), push->body)->ops.front();
    PushAnswer taken;
    taken.results.push_back({op.n, op.op, OpResult::Status::applied, 1, {}, {}, {}, {}});
    answer(*push, encode(taken));

    EXPECT_EQ(Outbox(*replica).waitingCount(), 0);
    EXPECT_EQ(Outbox(*replica).attentionCount(), 0);
    EXPECT_EQ(*replica->count({"account", {}, {}, {}}), 1) << "and shows what it has";
}

TEST_F(SessionTest, RemembersWhenTheLastConfirmedChangeWasMadeAndWhenItWasConfirmed)
{
    signIn();
    EXPECT_FALSE(replica->syncState().confirmedAt);
    const TimePoint typed = clock.now();
    create("account", {{"name", std::string("Acme")}});
    clock.advance(std::chrono::seconds(70));
    post(SyncRequested{});
    const SendRequest push = *lastOf(RequestKind::push);
    const auto op = decodePush(replica->catalogue(), push.body)->ops.front();
    PushAnswer taken;
    taken.results.push_back({op.n, op.op, OpResult::Status::applied, 1, {}, {}, {}, {}});
    answer(push, encode(taken));

    EXPECT_EQ(replica->syncState().confirmedTypedAt, typed);
    EXPECT_EQ(replica->syncState().confirmedAt, clock.now());
}

/// A window that is open all day learns of a new field with the next answer, whatever was asked.
TEST_F(SessionTest, AnAnswerThatNamesAnotherModelHasTheSchemaAskedForOnce)
{
    signIn();
    EXPECT_EQ(lastOf(RequestKind::schema), nullptr) << "nothing has named another";
    create("account", {{"name", std::string("Acme")}});
    post(SyncRequested{});
    const SendRequest push = *lastOf(RequestKind::push);
    const auto op = decodePush(replica->catalogue(), push.body)->ops.front();
    PushAnswer taken;
    taken.results.push_back({op.n, op.op, OpResult::Status::applied, 1, {}, {}, {}, {}});
    AnswerArrived arrived = answerOf(push, encode(taken));
    arrived.model = "9.1-0123456789abcdef";

    post(arrived);

    const SendRequest* schema = lastOf(RequestKind::schema);
    ASSERT_NE(schema, nullptr);
    EXPECT_EQ(std::count_if(sent.begin(), sent.end(),
                            [](const SendRequest& one) { return one.kind == RequestKind::schema; }),
              1);
}

TEST_F(SessionTest, OneSynchronisationEndsOnlyWithAPageAskedForAfterItsOwnPush)
{
    signIn();
    SyncSession once(LocalReplica(*replica), SessionOptions{.isLive = false});
    const auto tell = [&](const Event& event) {
        for (const Command& command : once.on(event, clock.now())) {
            if (const auto* request = std::get_if<SendRequest>(&command)) {
                sent.push_back(*request);
            }
        }
    };
    create("account", {{"name", std::string("Acme")}});
    tell(Started{"refresh"});
    tell(answerOf(last(), hello()));
    tell(answerOf(last(), tokens("a2")));
    const SendRequest push = *lastOf(RequestKind::push);
    const SendRequest early = *lastOf(RequestKind::feed);
    const auto pushed = decodePush(replica->catalogue(), push.body);
    ASSERT_TRUE(pushed);
    const auto& op = pushed->ops.front();
    PushAnswer taken;
    taken.results.push_back({op.n, op.op, OpResult::Status::applied, 1, {}, {}, {}, {}});

    tell(answerOf(push, encode(taken)));
    FeedPage before; // the hub read it before it took the push
    before.cursor = "c2";
    tell(answerOf(early, encodeFeedEnd(before)));

    EXPECT_FALSE(once.isSettled()) << "what the push did to others is not here yet";
    ASSERT_EQ(last().kind, RequestKind::feed);
    EXPECT_NE(last().id, early.id);
    FeedPage after;
    after.cursor = "c3";
    after.applied = op.n;
    tell(answerOf(last(), encodeFeedEnd(after)));
    EXPECT_EQ(replica->syncState().cursor, "c3");
}

TEST_F(SessionTest, RefusedRefreshAsksToSignInAndKeepsEverything)
{
    signIn();
    create("account", {{"name", std::string("Acme")}});
    post(SyncRequested{});
    problem(*lastOf(RequestKind::push), problem::kAuthExpired, 401);

    problem(last(), problem::kAuthExpired, 401);

    EXPECT_EQ(session.status().phase, SyncStatus::Phase::signInNeeded);
    EXPECT_EQ(Outbox(*replica).waitingCount(), 1);
    create("account", {{"name", std::string("Still editing")}});
    EXPECT_EQ(Outbox(*replica).waitingCount(), 2);
}

TEST_F(SessionTest, T04_ARevokedLaptopStopsAndErasesItsCopyOnlyWhenToldSo)
{
    signIn();
    create("account", {{"name", std::string("Acme")}});
    problem(last(), problem::kDeviceRevoked, 401);
    EXPECT_FALSE(isWiped);
    EXPECT_EQ(Outbox(*replica).waitingCount(), 1) << "a laptop that was given back keeps its work";

    SyncSession another(LocalReplica(*replica), {});
    bool wipes = false;
    const auto feedTo = [&](const Event& event) {
        for (const Command& command : another.on(event, clock.now())) {
            wipes = wipes || std::holds_alternative<WipeProfile>(command);
            if (const auto* request = std::get_if<SendRequest>(&command)) {
                sent.push_back(*request);
            }
        }
    };
    feedTo(Started{"refresh"});
    AnswerArrived arrived;
    arrived.request = last().id;
    arrived.status = 200;
    arrived.contentType = "application/json";
    arrived.hubId = kHub;
    arrived.epoch = "e1";
    arrived.isEchoed = true;
    arrived.body = hello();
    feedTo(arrived);
    ASSERT_EQ(last().kind, RequestKind::token);
    arrived.request = last().id;
    arrived.status = 401;
    arrived.contentType = "application/problem+json";
    const Uuid device = test::seededIds(9).version4();
    ASSERT_TRUE(SyncDoor(*replica).updateSyncState([&](SyncState& state) {
        state.device = device;
        state.deviceSecret = "the secret";
    }));
    const auto order = [&](const std::string& secret) {
        return encode(Problem{problem::kDeviceRevoked,
                              401,
                              kWipe,
                              {},
                              proofOf(secret, kWipePurpose, {device.toString(), "request 1"})});
    };
    arrived.requestId = "request 1";
    arrived.body = order("the secret");
    arrived.isEchoed = false;
    feedTo(arrived);
    EXPECT_FALSE(wipes) << "not by whoever answers";
    feedTo(TimerFired{TimerKind::retry});
    arrived.request = last().id;
    arrived.requestId = "request 2"; // the order was for another request
    arrived.isEchoed = true;
    feedTo(arrived);
    EXPECT_FALSE(wipes) << "S-17: nor by whoever repeats it";
    EXPECT_EQ(another.status().phase, SyncStatus::Phase::paused);
    for (int tries = 0; tries < 8; ++tries) { // as often as it takes to give up giving
        feedTo(Started{"refresh"});
        arrived.request = last().id;
        feedTo(arrived);
        EXPECT_FALSE(wipes) << tries;
    }
    feedTo(Started{"refresh"});
    for (int tries = 0; tries < 8 && !wipes; ++tries) { // it has something to give, and may not
        arrived.request = last().id;
        arrived.requestId = "request 1";
        feedTo(arrived);
    }
    EXPECT_TRUE(wipes);
}

TEST_F(SessionTest, ForkIsMendedByANewReplicaIdThatKeepsTheOps)
{
    signIn();
    create("account", {{"name", std::string("Acme")}});
    const ReplicaId before = replica->syncState().replica;
    const OpId op = Outbox(*replica).waiting()[0].change.op;
    post(SyncRequested{});

    problem(*lastOf(RequestKind::push), problem::kReplicaFork, 409);

    EXPECT_NE(replica->syncState().replica, before);
    EXPECT_EQ(Outbox(*replica).waiting()[0].change.op, op);
    ASSERT_EQ(last().kind, RequestKind::registerReplica);
    EXPECT_NE(last().body.find(before.toString()), std::string::npos);
}

TEST_F(SessionTest, F42_OnePoisonousOpIsSetAsideAndTheRestGoesOn)
{
    signIn();
    for (const char* name : {"One", "Two"}) {
        create("account", {{"name", std::string(name)}});
    }
    post(SyncRequested{});
    problem(*lastOf(RequestKind::push), problem::kTooLarge, 413);
    problem(*lastOf(RequestKind::push), problem::kTooLarge, 413);

    EXPECT_EQ(Outbox(*replica).attentionCount(), 1);
    EXPECT_EQ(Outbox(*replica).waitingCount(), 1);
    EXPECT_NE(lastOf(RequestKind::push)->body.find("Two"), std::string::npos);
}

TEST_F(SessionTest, WaitsAsTheHubSaysWhenItIsBusy)
{
    signIn();
    AnswerArrived busy;
    busy.request = last().id;
    busy.status = 503;
    busy.contentType = "application/problem+json";
    busy.hubId = kHub;
    busy.isEchoed = true;
    busy.retryAfterSeconds = 40;
    busy.body = encode(Problem{problem::kBusy, 503, {}, {}});

    post(busy);

    EXPECT_GE(armed.at(TimerKind::retry).least, std::chrono::seconds(40));
}

TEST_F(SessionTest, OfflineModeSendsNothingAndOnlineModeCatchesUp)
{
    signIn();
    post(ModeChanged{SyncMode::offline});
    const std::size_t before = sent.size();
    create("account", {{"name", std::string("Acme")}});
    post(ChangesSaved{});
    EXPECT_EQ(sent.size(), before);
    EXPECT_EQ(session.status().phase, SyncStatus::Phase::offline);
    EXPECT_EQ(session.status().waiting, 1);

    post(ModeChanged{SyncMode::automatic});

    EXPECT_NE(lastOf(RequestKind::push), nullptr);
}

TEST_F(SessionTest, AnotherHubOrAnotherUserDoesNotTakeOverAReplicaWithUnsentWork)
{
    signIn();
    create("account", {{"name", std::string("Acme")}});
    post(SignInRequested{"https://other.example", {"x@y.example", "s", "d", "p"}});
    answer(last(), encode(HelloAnswer{"another hub", "e9", 1, 1, 1}));
    EXPECT_EQ(signInProblem, "other-hub");

    user = RecordId(test::seededIds(5).version4());
    post(SignInRequested{"https://hub.example", {"chen@caravan.example", "s", "d", "p"}});
    answer(last(), hello());
    answer(last(), tokens("b1"));
    EXPECT_EQ(signInProblem, "other-user");
    EXPECT_EQ(Outbox(*replica).waitingCount(), 1);
}

} // namespace
} // namespace caravan::sync
