import { IdPipe } from '@liaison/request';
import { Body, Controller, Get, HttpCode, Logger, Param, Post, Req, Res } from '@nestjs/common';
import { Access } from '@liaison/access';
import { environment } from '@liaison/config';
import { fail, toPortalError } from '@liaison/errors';
import { readCookie, setCookie } from '@liaison/http';
import type { Request, Response } from 'express';
import { z, type ZodType } from 'zod';
import { HomeRealmService, type Route } from './home-realm.service.js';
import { publicKeys } from './portal-keys.js';
import { safeReturnPath } from './return-path.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';

const TWELVE_HOURS = 12 * 60 * 60;
const TEN_MINUTES = 10 * 60;

const AddressBody = z.object({ address: z.string().min(1).max(320) });
const OrganizationBody = z.object({ organization: z.string().min(1).max(60) });
const SignInBody = z.object({
  provider: z.uuid(),
  returnTo: z.string().max(2000).optional(),
  loginHint: z.string().max(320).optional(),
  acknowledged: z.boolean(),
});
const LogoutBody = z.object({ logout_token: z.string().min(1).max(20_000) });

function parse<T>(schema: ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success)
    throw fail('request.invalid', { fields: result.error.issues.map((issue) => issue.path.join('.')) });
  return result.data;
}

/** Sign-in and sign-out over plain HTTP; the redirects of OpenID Connect need it. */
@Controller('auth')
export class AuthController {
  private readonly log = new Logger(AuthController.name);

  constructor(
    private readonly homeRealm: HomeRealmService,
    private readonly signIn: SignInService,
    private readonly signOut: SignOutService,
  ) {}

  /** The notice that everyone acknowledges, and whom to ask for help. */
  @Access('anyone')
  @Get('notice')
  notice(): { notice: string[]; contact: string } {
    const { USE_NOTIFICATION, SUPPORT_CONTACT } = environment();
    return { notice: USE_NOTIFICATION.split('\n').filter(Boolean), contact: SUPPORT_CONTACT };
  }

  /** Where a person with this address signs in. */
  @Access('anyone')
  @Post('address')
  @HttpCode(200)
  async address(@Body() body: unknown): Promise<{ routes: Route[] }> {
    return { routes: await this.homeRealm.byAddress(parse(AddressBody, body).address) };
  }

  /** Where the people of an organization sign in, for links that name it. */
  @Access('anyone')
  @Post('organization')
  @HttpCode(200)
  async organization(@Body() body: unknown): Promise<{ routes: Route[] }> {
    return { routes: await this.homeRealm.byOrganization(parse(OrganizationBody, body).organization) };
  }

  /** Begins a sign-in. The answer says where to send the browser. */
  @Access('anyone')
  @Post('sign-in')
  @HttpCode(200)
  async begin(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ redirect: string }> {
    const bound = readCookie(request.headers.cookie, 'sign-in');
    const { location, browserToken } = await this.signIn.begin(
      parse(SignInBody, body),
      { request, response },
      bound && /^[\w-]{43}$/.test(bound) ? bound : undefined,
    );
    response.append('Set-Cookie', setCookie('sign-in', browserToken, TEN_MINUTES));
    return { redirect: location };
  }

  /** Where providers send the browser back. A new session always has a new token; the browser's old session ends. */
  @Access('anyone')
  @Get('callback/:provider')
  async callback(
    @Param('provider', IdPipe) provider: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const { token, returnTo } = await this.signIn.complete(
        provider,
        { request, response },
        readCookie(request.headers.cookie, 'sign-in'),
      );
      await this.signOut.endCurrent();
      response.append('Set-Cookie', setCookie('session', token, TWELVE_HOURS));
      response.append(
        'Set-Cookie',
        setCookie('returned-to', Buffer.from(returnTo).toString('base64url'), TEN_MINUTES),
      );
      response.redirect(303, returnTo);
    } catch (error) {
      const { code, cause } = toPortalError(error);
      // Called again, by the Back button for example: whoever is signed in goes on to where they wanted.
      if (code === 'sign_in.expired' && (await this.signIn.isSignedIn()))
        return response.redirect(303, this.wanted(request));
      if (code === 'internal') this.log.error({ err: cause }, 'a sign-in failed');
      response.redirect(303, `/sign-in?error=${encodeURIComponent(code)}`);
    }
  }

  private wanted(request: Request): string {
    const kept = Buffer.from(readCookie(request.headers.cookie, 'returned-to') ?? '', 'base64url');
    return safeReturnPath(kept.toString(), environment().PUBLIC_URL);
  }

  /** Ends the session and says where the browser goes next. */
  @Access('anyone')
  @Post('sign-out')
  @HttpCode(200)
  async end(@Res({ passthrough: true }) response: Response): Promise<{ redirect: string }> {
    const redirect = await this.signOut.signOut();
    response.append('Set-Cookie', setCookie('session', null));
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    return { redirect };
  }

  /** A provider says that somebody signed out there. Server to server: no cookie is looked at. */
  @Access('anyone')
  @Post('back-channel-logout/:provider')
  @HttpCode(200)
  async backChannel(
    @Param('provider', IdPipe) provider: string,
    @Body() body: unknown,
  ): Promise<{ ended: number }> {
    return { ended: await this.signOut.backChannel(provider, parse(LogoutBody, body).logout_token) };
  }

  /** The portal's public keys, for providers that verify private_key_jwt. */
  @Access('anyone')
  @Get('jwks')
  jwks(): { keys: object[] } {
    return publicKeys();
  }
}
