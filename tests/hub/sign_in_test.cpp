// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/sign_in_handlers.h"

#include "sync/hub/handlers/devices_handler.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/store/account_rows.h"
#include "sync/protocol/proof.h"
#include "tests/hub/hub_fixture.h"

namespace caravan::hub {
namespace {

using namespace std::chrono_literals;

class SignIn : public HubFixture {
protected:
    Answer<sync::TokenAnswer> signIn(const std::string& mail, const std::string& password)
    {
        return login(hub(), {mail, password, "laptop", "linux"}, "192.0.2.1");
    }
    sync::TokenAnswer signedIn()
    {
        Answer<sync::TokenAnswer> answer = signIn("Lin@caravan.example", "a good password");
        EXPECT_TRUE(answer);
        return answer ? *answer : sync::TokenAnswer{};
    }
};

TEST_F(SignIn, GivesATokenThatNamesItsUser)
{
    const sync::TokenAnswer answer = signedIn();

    const Answer<Caller> caller = authenticate(hub(), answer.access);

    ASSERT_TRUE(caller);
    EXPECT_EQ(caller->user, id("lin"));
    EXPECT_EQ(answer.role, "rep");
    EXPECT_EQ(answer.team, id("east"));
}

TEST_F(SignIn, SaysTheSameOfAnUnknownUserAndAWrongPassword)
{
    const Answer<sync::TokenAnswer> unknown = signIn("nobody@caravan.example", "a good password");
    const Answer<sync::TokenAnswer> wrong = signIn("lin@caravan.example", "a bad password");

    ASSERT_FALSE(unknown);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(unknown.failure().type, wrong.failure().type);
    EXPECT_EQ(unknown.failure().detail, wrong.failure().detail);
}

TEST_F(SignIn, AccessEndsAfterItsTimeAndRefreshGoesOn)
{
    const sync::TokenAnswer answer = signedIn();
    m_clock.advance(16min);

    EXPECT_EQ(authenticate(hub(), answer.access).failure().type, sync::problem::kAuthExpired);
    const Answer<sync::TokenAnswer> again = refresh(hub(), answer.refresh, "request 1");
    ASSERT_TRUE(again);
    EXPECT_TRUE(authenticate(hub(), again->access));
}

TEST_F(SignIn, T20_AnOldRefreshTokenUsedAgainEndsTheWholeSignIn)
{
    const sync::TokenAnswer first = signedIn();
    const Answer<sync::TokenAnswer> second = refresh(hub(), first.refresh, "request 1");
    ASSERT_TRUE(second);

    EXPECT_FALSE(refresh(hub(), first.refresh, "request 2"));

    EXPECT_FALSE(refresh(hub(), second->refresh, "request 3"));
    EXPECT_FALSE(authenticate(hub(), second->access));
}

TEST_F(SignIn, F25_ARefreshWhoseAnswerWasLostMayBeSentAgain)
{
    const sync::TokenAnswer first = signedIn();
    const Answer<sync::TokenAnswer> lost = refresh(hub(), first.refresh, "request 1");
    ASSERT_TRUE(lost);

    const Answer<sync::TokenAnswer> again = refresh(hub(), first.refresh, "request 1");

    ASSERT_TRUE(again);
    EXPECT_TRUE(refresh(hub(), again->refresh, "request 2"));
    EXPECT_FALSE(refresh(hub(), lost->refresh, "request 3")) << "only one chain may go on";
}

TEST_F(SignIn, LogoutEndsIt)
{
    const sync::TokenAnswer answer = signedIn();
    const Answer<Caller> caller = authenticate(hub(), answer.access);
    ASSERT_TRUE(caller);

    ASSERT_TRUE(logout(hub(), *caller));

    EXPECT_FALSE(authenticate(hub(), answer.access));
    EXPECT_FALSE(refresh(hub(), answer.refresh, ""));
}

TEST_F(SignIn, T25_StopsLookingAfterFiveFailuresOfOneAccount)
{
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(signIn("lin@caravan.example", "wrong").failure().type,
                  sync::problem::kAuthFailed);
    }

    const Answer<sync::TokenAnswer> answer = signIn("lin@caravan.example", "a good password");

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().type, sync::problem::kBusy);
    EXPECT_GT(answer.failure().retryAfterSeconds, 0);
    m_clock.advance(15min);
    EXPECT_TRUE(signIn("lin@caravan.example", "a good password"));
}

TEST_F(SignIn, T25_LooksAtTwentyAttemptsOfOneAddressAMinute)
{
    int looked = 0;
    for (int i = 0; i < 200; ++i) {
        const auto answer = signIn("user" + std::to_string(i) + "@caravan.example", "wrong");
        looked += answer.failure().type == sync::problem::kAuthFailed ? 1 : 0;
    }

    EXPECT_EQ(looked, 20);
}

TEST_F(SignIn, ANewPasswordEndsTheOldSignIns)
{
    const sync::TokenAnswer answer = signedIn();

    ASSERT_TRUE(setPassword(hub(), person("ada").caller, id("lin"), "three words of another"));

    EXPECT_FALSE(authenticate(hub(), answer.access));
    EXPECT_FALSE(signIn("lin@caravan.example", "a good password"));
    EXPECT_TRUE(signIn("lin@caravan.example", "three words of another"));
}

TEST_F(SignIn, T04_ARevokedLaptopIsTakenNoMoreAndToldToEraseItsCopyWhereThatIsWanted)
{
    const sync::TokenAnswer laptop = signedIn();
    const sync::TokenAnswer other = signedIn();
    const Uuid family = authenticate(hub(), laptop.access)->family;
    Uuid device;
    ASSERT_TRUE(hub().store().read(
        [&](Connection& connection) { device = loadFamily(connection, family)->device; }));

    ASSERT_TRUE(revokeDevice(hub(), device, false));

    Answer<sync::TokenAnswer> again = refresh(hub(), laptop.refresh, "r1");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.failure().type, sync::problem::kDeviceRevoked);
    EXPECT_EQ(again.failure().field, "");
    EXPECT_EQ(authenticate(hub(), laptop.access).failure().type, sync::problem::kDeviceRevoked);
    EXPECT_TRUE(authenticate(hub(), other.access)) << "his other laptop goes on";

    ASSERT_TRUE(revokeDevice(hub(), device, true));
    ASSERT_TRUE(revokeDevice(hub(), device, false)) << "which takes nothing back";

    EXPECT_EQ(authenticate(hub(), laptop.access).failure().field, sync::kWipe);
    EXPECT_NE(listDevices(hub())->find("to-be-wiped"), std::string::npos);
    EXPECT_EQ(revokeDevice(hub(), id("none"), true).failure().type, sync::problem::kNotFound);
}

TEST_F(SignIn, S17_AnOrderToEraseIsProvenForItsDeviceAndRequestAlone)
{
    const sync::TokenAnswer laptop = signedIn();
    ASSERT_TRUE(revokeDevice(hub(), laptop.device, true));

    const Failure order = authenticate(hub(), laptop.access, "request 1").failure();

    const auto isFor = [&](const std::string& secret, const std::string& request) {
        return sync::isProof(order.proof, secret, sync::kWipePurpose,
                             {laptop.device.toString(), request});
    };
    EXPECT_TRUE(isFor(laptop.deviceSecret, "request 1"));
    EXPECT_FALSE(isFor(laptop.deviceSecret, "request 2"));
    EXPECT_FALSE(isFor("", "request 1"));
    EXPECT_FALSE(isFor(signedIn().deviceSecret, "request 1")) << "of another laptop";
    EXPECT_TRUE(authenticate(hub(), laptop.access, "request 1", true)) << "what it has to give";
    EXPECT_TRUE(refresh(hub(), laptop.refresh, "r1")) << "to give it with";
}

TEST_F(SignIn, T25_ALaptopThatSignedInBeforeIsNotLockedOutByOthers)
{
    const sync::TokenAnswer before = signedIn();
    for (int i = 0; i < 30; ++i) {
        static_cast<void>(signIn("lin@caravan.example", "wrong"));
    }
    ASSERT_EQ(signIn("lin@caravan.example", "a good password").failure().type,
              sync::problem::kBusy);
    const auto fromLaptop = [&](const std::string& password, const std::string& secret) {
        sync::LoginRequest request{"lin@caravan.example", password, "laptop", "linux"};
        request.device = before.device;
        request.deviceProof =
            sync::proofOf(secret, sync::kSignInPurpose, {before.device.toString(), request.mail});
        return login(hub(), request, "192.0.2.1");
    };

    EXPECT_EQ(fromLaptop("a good password", "made up").failure().type, sync::problem::kBusy);
    const Answer<sync::TokenAnswer> again = fromLaptop("a good password", before.deviceSecret);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->device, before.device) << "no second laptop in the list";
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(fromLaptop("wrong", before.deviceSecret).failure().type,
                  sync::problem::kAuthFailed);
    }
    EXPECT_EQ(fromLaptop("a good password", before.deviceSecret).failure().type,
              sync::problem::kBusy)
        << "nor does it guess for ever";
}

TEST_F(SignIn, PeopleChangeTheirOwnPasswordKnowingTheOldOne)
{
    const sync::TokenAnswer here = signedIn();
    const sync::TokenAnswer elsewhere = signedIn();
    const Caller caller = *authenticate(hub(), here.access);
    const auto change = [&](const char* current, const char* fresh) {
        return changeOwnPassword(hub(), caller, {current, fresh}, "192.0.2.1");
    };

    EXPECT_EQ(change("not it", "three words of mine").failure().field, "current");
    EXPECT_EQ(change("a good password", "short").failure().field, "password");
    ASSERT_TRUE(change("a good password", "three words of mine"));

    EXPECT_TRUE(authenticate(hub(), here.access)) << "who changed it stays signed in";
    EXPECT_FALSE(authenticate(hub(), elsewhere.access));
    EXPECT_FALSE(signIn("lin@caravan.example", "a good password"));
    EXPECT_TRUE(signIn("lin@caravan.example", "three words of mine"));
}

TEST_F(SignIn, CommonPasswordsAreRefused)
{
    for (const char* common :
         {"1234567890", "password12", "qwertyuiop", "aaaaaaaaaaaa", "Sommer2026!", "Passw0rd2026",
          "lin@caravan.example", "lin caravan"}) {
        const auto answer = setPassword(hub(), person("ada").caller, id("lin"), common);
        ASSERT_FALSE(answer) << common;
        EXPECT_EQ(answer.failure().field, "password") << common;
    }
}

TEST_F(SignIn, S10_WhoBecomesInactiveByAnyDoorSignsInAgain)
{
    const sync::TokenAnswer before = signedIn();
    pull("ada");

    for (const bool isActive : {false, true}) {
        const auto rev = shown("ada", "user", "lin").rev;
        ASSERT_EQ(pushOne("ada", update("user", "lin", {{"active", isActive}}, rev)).status,
                  sync::OpResult::Status::applied);
        pull("ada");
    }

    EXPECT_FALSE(authenticate(hub(), before.access));
    EXPECT_FALSE(refresh(hub(), before.refresh, "r1"));
    EXPECT_TRUE(signIn("lin@caravan.example", "a good password"));
}

TEST_F(SignIn, S11_OneMailAddressIsOnePersonByAnyDoor)
{
    const sync::OpResult twin = pushOne("ada", create("user", "twin",
                                                      {{"name", std::string("Twin")},
                                                       {"mail", std::string("LIN@caravan.example")},
                                                       {"role", std::string("readonly")},
                                                       {"active", true}}));

    EXPECT_EQ(twin.status, sync::OpResult::Status::refused);
    EXPECT_EQ(twin.problemKey, "mail");
}

TEST_F(SignIn, A01_TokensOfAHistoryThatWasLostAreStillGood)
{
    const sync::TokenAnswer laptop = signedIn();
    const Answer<sync::TokenAnswer> later = refresh(hub(), laptop.refresh, "r1");
    ASSERT_TRUE(later);
    ASSERT_TRUE(hub().store().write([](Connection& connection) { // what a restore does to it
        connection.script("DELETE FROM refresh_token; DELETE FROM family; DELETE FROM device");
        return true;
    }));
    ASSERT_FALSE(authenticate(hub(), later->access));

    const Answer<sync::TokenAnswer> again = refresh(hub(), later->refresh, "r2");

    ASSERT_TRUE(again);
    EXPECT_TRUE(authenticate(hub(), again->access));
    EXPECT_FALSE(again->deviceSecret.empty()) << "the hub has forgotten the one before";
    EXPECT_EQ(refresh(hub(), later->refresh, "r3").failure().type, sync::problem::kAuthExpired)
        << "and it is good once, as ever";
    EXPECT_FALSE(refresh(hub(), "made up", "r4"));
}

class SignInOnDisk : public SignIn {
protected:
    void SetUp() override
    {
        useSharedPlace();
        SignIn::SetUp();
    }
};

TEST_F(SignInOnDisk, T12_AMadeUpRefreshTokenDoesNotWaitForTheWriter)
{
    auto write = std::make_unique<OpenWrite>(hub());

    auto refused = std::async(std::launch::async,
                              [this] { return refresh(hub(), std::string(43, 'x'), "request 1"); });

    EXPECT_EQ(refused.wait_for(5s), std::future_status::ready);
    write.reset();
    EXPECT_EQ(refused.get().failure().type, sync::problem::kAuthExpired);
}

TEST_F(SignIn, S06_NamesThatAreTriedDoNotFillTheMemory)
{
    Attempts attempts;
    for (int i = 0; i < 20'000; ++i) {
        const Attempts::Who who{std::to_string(i) + std::string(100, 'a'), "192.0.2.1", {}};
        static_cast<void>(attempts.secondsToWait(who, m_clock.now()));
        attempts.failed(who, m_clock.now());
    }

    const Attempts::Who known{"0" + std::string(100, 'a'), "198.51.100.1", {}};
    EXPECT_EQ(attempts.secondsToWait(known, m_clock.now()), 0);
    EXPECT_GT(attempts.secondsToWait({"new", "192.0.2.1", {}}, m_clock.now()), 0)
        << "the address still counts";
}

TEST_F(SignIn, RefusesATooShortPassword)
{
    const auto answer = setPassword(hub(), person("ada").caller, id("lin"), "short");

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.failure().field, "password");
}

TEST_F(SignIn, TokensOfAnotherPurposeOpenNothing)
{
    pull("lin");

    EXPECT_FALSE(authenticate(hub(), person("lin").cursor));
    EXPECT_FALSE(authenticate(hub(), ""));
    EXPECT_FALSE(authenticate(hub(), "a.b.c"));
}

} // namespace
} // namespace caravan::hub
