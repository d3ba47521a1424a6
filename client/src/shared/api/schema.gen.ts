/** Written by `npm run generate` from openapi.json. */
export interface paths {
  "/api/v1/auth/login/": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: {
        content: { "application/json": { email: string; password: string; otp?: string } }
      }
      responses: {
        200: { content: { "application/json": components["schemas"]["Session"] } }
        default: { content: { "application/problem+json": components["schemas"]["Problem"] } }
      }
    }
  }
  "/api/v1/auth/register/": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: {
        content: {
          "application/json": {
            email: string
            password: string
            username?: string
            display_name?: string
          }
        }
      }
      responses: {
        201: { content: { "application/json": components["schemas"]["Session"] } }
        default: { content: { "application/problem+json": components["schemas"]["Problem"] } }
      }
    }
  }
  "/api/v1/auth/logout/": {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        204: { content?: never }
        default: { content: { "application/problem+json": components["schemas"]["Problem"] } }
      }
    }
  }
}

export interface components {
  schemas: {
    Problem: {
      type: string
      title: string
      status: number
      code: string
      detail: string
      request_id: string
      errors?: Record<string, string[]>
    }
    Avatar: {
      url: string
      blurhash: string | null
      renditions: { [key: string]: unknown }[]
    }
    Me: {
      id: number
      email: string
      username: string
      display_name: string
      avatar: components["schemas"]["Avatar"] | null
      bio: string
      counts: { followers: number; following: number; posts: number }
      grants: string[]
      created_at: string
    }
    Session: { access_token: string; expires_in: number; user: components["schemas"]["Me"] }
  }
}
